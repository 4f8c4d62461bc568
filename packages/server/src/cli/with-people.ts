import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import { migrate } from '../db/migrate.ts'
import type { PeopleTables } from '../db/people-tables.ts'
import { createPool } from '../db/pool.ts'
import { openPeople, type People } from '../people/people.ts'
import { systemClock } from '../ports/clock.ts'
import { openCrypto } from '../ports/crypto.ts'
import { systemIds } from '../ports/ids.ts'
import type { Settings } from '../settings.ts'
import { withDatabase } from './with-database.ts'

/** For commands about accounts: the database brought up to date, with the rights of the running product. */
export function withPeople<Result>(
  settings: Settings,
  caller: { name: string; say: (line: string) => void },
  work: (people: People) => Promise<Result>,
): Promise<Result> {
  return withDatabase(settings, caller, async database => {
    await migrate(database.owner)
    const db = new Kysely<PeopleTables>({
      dialect: new PostgresDialect({ pool: createPool(database.app, 'requests') }),
    })
    const crypto = openCrypto(join(settings.dataDir, 'keys'))
    const people = openPeople({ db, clock: systemClock, ids: systemIds, crypto, mode: settings.mode })
    return work(people).finally(() => db.destroy())
  })
}
