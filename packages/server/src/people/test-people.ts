import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { openCrypto } from '../ports/crypto.ts'
import { systemIds } from '../ports/ids.ts'
import { settableClock } from '../ports/settable-clock.ts'
import { testFolders } from '../ports/test-folders.ts'
import { createAccount, type NewAccount } from './create-account.ts'
import { originOf } from './origin.ts'
import { openPeople, type People } from './people.ts'
import type { PeopleTables } from './tables.ts'
import { saveUnit } from './units.ts'

const newFolder = testFolders()

/** People on a test database, with a clock that only moves when told. */
export function testPeople(pool: pg.Pool, mode: People['mode'] = 'production') {
  const clock = settableClock('2026-11-23T01:00:00.000Z')
  const crypto = openCrypto(newFolder())
  const db = new Kysely<PeopleTables>({ dialect: new PostgresDialect({ pool }) })
  return { people: openPeople({ db, clock, ids: systemIds, crypto, mode }), clock }
}

export const PASSWORD = 'spring rain on the lake'
export const office = originOf('10.0.0.8', 'Test browser')

export async function addClerk(people: People, login: string, changes: Partial<NewAccount> = {}): Promise<string> {
  await saveUnit(people.db, { id: 'water-bureau', name: '市水务局', kind: 'partyGovOrgan' })
  const answer = await createAccount(people, {
    login,
    postTitle: '水务局经办人',
    unitId: 'water-bureau',
    roles: ['owner.clerk'],
    oneTimePassword: PASSWORD,
    ...changes,
  })
  if (answer.kind === 'refused') throw new Error(answer.reason.en)
  return answer.accountId
}
