import { CITY_PACK, type Pack, packNamed } from '@zhengheng/policy'
import { Kysely, PostgresDialect } from 'kysely'
import type { Tables } from '../db/tables.ts'
import { today } from '../ports/clock.ts'
import type { FileStore } from '../ports/file-store.ts'
import type { Settings } from '../settings.ts'
import { type Condition, openCondition } from '../spine/condition.ts'
import type { SecretKeeper, Shell } from '../spine/shell.ts'
import { type Addresses, addressesOf } from './addresses.ts'
import type { ArticleTexts } from './article-texts.ts'
import { type SessionCache, sessionCache } from './session-cache.ts'

/** Everything behind the doors: what queries and routes work with. */
export interface House extends Shell {
  readonly mode: Settings['mode']
  readonly db: Kysely<Tables>
  readonly files: FileStore
  readonly sessions: SessionCache
  readonly addresses: Addresses
  /** the city's pack as published: its calendar, and what judges where nothing was decided yet */
  readonly pack: Pack
  /** official text of articles, where the deployment supplied it */
  readonly articles: ArticleTexts
  /** scheme and host under which people reach this deployment: printed on papers, so no request has a say in it */
  site(): string
  /** today in Shanghai */
  today(): string
}

export interface HouseParts extends Omit<Shell, 'secrets' | 'condition'> {
  readonly secrets: (outfit: Omit<House, 'db' | 'secrets'>) => SecretKeeper
  readonly mode: Settings['mode']
  readonly files: FileStore
  readonly site: () => string
  readonly articles?: ArticleTexts
  readonly condition?: Condition
}

export function openHouse({ secrets, ...parts }: HouseParts): House {
  const outfit = {
    ...parts,
    sessions: sessionCache(parts.clock),
    addresses: addressesOf(parts.pool),
    pack: packNamed(CITY_PACK),
    articles: parts.articles ?? {},
    condition: parts.condition ?? openCondition(),
    today: () => today(parts.clock),
  }
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: parts.pool }) })
  return { ...outfit, db, secrets: secrets(outfit) }
}
