import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Actor, administrationUnit, type Role } from '@zhengheng/policy'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { PeopleTables } from '../db/people-tables.ts'
import { originOf } from '../house/origin.ts'
import { createAccount, type NewAccount } from '../people/create-account.ts'
import { openPeople } from '../people/open-people.ts'
import type { People } from '../people/people.ts'
import { ensureUnit } from '../people/units.ts'
import { type Crypto, openCrypto } from '../ports/crypto.ts'
import { systemIds } from '../ports/ids.ts'
import { hashPassword } from '../ports/password-hash.ts'
import { settableClock } from '../ports/settable-clock.ts'
import type { Outcome } from '../spine/outcome.ts'
import { type Act, perform } from '../spine/perform.ts'
import { beginRegister } from '../spine/register.ts'
import { subjectNow } from '../spine/subject.ts'

/** An installation keeps its keys, whoever opens its database again. */
const keysOf = new WeakMap<pg.Pool, Crypto>()

/** People on a test database, with a clock that only moves when told. */
export async function testPeople(pool: pg.Pool, mode: People['mode'] = 'production') {
  const clock = settableClock('2026-11-23T01:00:00.000Z')
  const crypto = keysOf.get(pool) ?? openCrypto(mkdtempSync(join(tmpdir(), 'zhengheng-keys-')))
  keysOf.set(pool, crypto)
  const db = new Kysely<PeopleTables>({ dialect: new PostgresDialect({ pool }) })
  await beginRegister({ pool, crypto, clock })
  return { people: openPeople({ db, pool, clock, ids: systemIds, crypto, mode }), clock }
}

export const PASSWORD = 'spring rain on the lake'
/** Good enough for an administrator too. */
export const ADMIN_PASSWORD = 'Spring rain 8, on the lake'
export const office = originOf('10.0.0.8', 'Test browser')

interface Wishes extends Partial<NewAccount> {
  /** null for an account that no password opens */
  readonly password?: string | null
}

/** An account somebody uses already. */
export async function addClerk(
  people: People,
  login: string,
  { password = PASSWORD, ...changes }: Wishes = {},
): Promise<string> {
  await ensureUnit(people, { id: 'water-bureau', name: '市水务局', kind: 'partyGovOrgan' })
  const answer = await createAccount(people, {
    login,
    postTitle: '水务局经办人',
    unitId: 'water-bureau',
    roles: ['owner.clerk'],
    ...changes,
  })
  if (answer.kind === 'refused') throw new Error(answer.reason.en)
  await setPassword(people, answer.accountId, password)
  return answer.accountId
}

/** As if the person had activated the account and chosen this. */
export async function setPassword({ db }: People, accountId: string, password: string | null): Promise<void> {
  const hash = password === null ? null : await hashPassword(password)
  await db.updateTable('account').set({ password_hash: hash }).where('id', '=', accountId).execute()
}

/** An account as an actor, whatever it may do. */
export async function actorNamed({ db }: People, login: string): Promise<Actor> {
  const { id, ...found } = await db
    .selectFrom('account')
    .where('login', '=', login)
    .select(['id', 'post_title as post', 'roles'])
    .executeTakeFirstOrThrow()
  return { account: id, post: found.post, unit: administrationUnit, roles: found.roles as Role[] }
}

/** Somebody does something to an account or a unit, as it stands now. */
export async function actOn(
  people: People,
  actor: Actor,
  subject: Act['subject'],
  name: string,
  input: unknown = {},
  requestId = people.ids.uuid(),
): Promise<Outcome> {
  const { version } = await subjectNow(people.pool, subject.kind, subject.id)
  const action = `administration.${name}`
  return perform(people, { subject, action, input, seenVersion: version, requestId, actor })
}
