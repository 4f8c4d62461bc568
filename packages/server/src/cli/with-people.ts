import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import { migrate } from '../db/migrate.ts'
import type { PeopleTables } from '../db/people-tables.ts'
import { createPool } from '../db/pool.ts'
import { bringUpToDate } from '../http/bring-up-to-date.ts'
import { openPeople } from '../people/open-people.ts'
import type { People } from '../people/people.ts'
import { systemClock } from '../ports/clock.ts'
import { openCrypto } from '../ports/crypto.ts'
import { systemIds } from '../ports/ids.ts'
import type { Settings } from '../settings.ts'
import { withDatabase } from './with-database.ts'

/** For commands about accounts, and of an update: the database brought up to date, with the rights of the running product. */
export function withPeople<Result>(
  settings: Settings,
  caller: { name: string; say: (line: string) => void },
  work: (people: People, migrated: readonly string[]) => Promise<Result>,
): Promise<Result> {
  return withDatabase(settings, caller, async database => {
    const migrated = await migrate(database.owner)
    const pool = createPool(database.app, 'longWork')
    const db = new Kysely<PeopleTables>({ dialect: new PostgresDialect({ pool }) })
    const crypto = openCrypto(join(settings.dataDir, 'keys'))
    const people = openPeople({ db, pool, clock: systemClock, ids: systemIds, crypto, mode: settings.mode })
    try {
      await bringUpToDate(people, caller.say)
      return await work(people, migrated)
    } finally {
      await db.destroy()
    }
  })
}
