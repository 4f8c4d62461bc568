import { CITY_PACK, type Pack, packNamed } from '@zhengheng/policy'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Tables } from '../db/tables.ts'
import { type Clock, today } from '../ports/clock.ts'
import type { Crypto } from '../ports/crypto.ts'
import type { FileStore } from '../ports/file-store.ts'
import type { Ids } from '../ports/ids.ts'
import type { Settings } from '../settings.ts'
import type { Shell } from '../spine/shell.ts'
import type { ArticleTexts } from './article-texts.ts'
import { type SessionCache, sessionCache } from './session-cache.ts'

/** Everything behind the doors: what queries and routes work with. */
export interface House {
  readonly mode: Settings['mode']
  readonly pool: pg.Pool
  readonly db: Kysely<Tables>
  readonly clock: Clock
  readonly ids: Ids
  readonly crypto: Crypto
  readonly files: FileStore
  readonly sessions: SessionCache
  readonly shell: Shell
  /** the city's pack as published: its calendar, and what judges where nothing was decided yet */
  readonly pack: Pack
  /** official text of articles, where the deployment supplied it */
  readonly articles: ArticleTexts
  /** scheme and host under which people reach this deployment: printed on papers, so no request has a say in it */
  site(): string
  /** today in Shanghai */
  today(): string
}

export interface HouseParts {
  readonly mode: Settings['mode']
  readonly pool: pg.Pool
  readonly clock: Clock
  readonly ids: Ids
  readonly crypto: Crypto
  readonly files: FileStore
  readonly site: () => string
  readonly articles?: ArticleTexts
}

export function openHouse(parts: HouseParts): House {
  const { mode, pool, clock, ids, crypto, files, site } = parts
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    mode,
    pool,
    db,
    clock,
    ids,
    crypto,
    files,
    sessions: sessionCache(clock),
    shell: { pool, clock, ids, crypto },
    pack: packNamed(CITY_PACK),
    articles: parts.articles ?? {},
    site,
    today: () => today(clock),
  }
}
