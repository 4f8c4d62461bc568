import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { PeopleTables } from '../db/people-tables.ts'
import { originOf } from '../house/origin.ts'
import { createAccount, type NewAccount } from '../people/create-account.ts'
import { openPeople, type People } from '../people/people.ts'
import { saveUnit } from '../people/units.ts'
import { openCrypto } from '../ports/crypto.ts'
import { systemIds } from '../ports/ids.ts'
import { hashPassword } from '../ports/password-hash.ts'
import { settableClock } from '../ports/settable-clock.ts'

/** People on a test database, with a clock that only moves when told. */
export function testPeople(pool: pg.Pool, mode: People['mode'] = 'production') {
  const clock = settableClock('2026-11-23T01:00:00.000Z')
  const crypto = openCrypto(mkdtempSync(join(tmpdir(), 'zhengheng-keys-')))
  const db = new Kysely<PeopleTables>({ dialect: new PostgresDialect({ pool }) })
  return { people: openPeople({ db, clock, ids: systemIds, crypto, mode }), clock }
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
  await saveUnit(people.db, { id: 'water-bureau', name: '市水务局', kind: 'partyGovOrgan' })
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
