import { sql } from 'kysely'
import { rotateServerLog } from '../db/embedded/server-log.ts'
import { run } from '../db/run.ts'
import type { House } from '../house/house.ts'
import { sweepNotices } from '../notices/sweep-notices.ts'
import { sweepPeople } from '../people/sweep.ts'
import { sweepPresence } from '../presence/presence.ts'

const YEAR = 365 * 86_400_000

/**
 * Forgets what grows and proves nothing; docs/retention.md lists what is kept how long. What was never meant to be
 * deleted by the product is forgotten by functions of the database, which keep their own least age. Safe at any time,
 * from any process.
 */
export async function sweepAll(house: House, databaseFolder: string | undefined): Promise<void> {
  if (databaseFolder !== undefined) rotateServerLog(databaseFolder)
  const before = (years: number) => new Date(house.clock.now().getTime() - years * YEAR)
  await sweepPeople(house)
  await sweepPresence(house)
  await sweepNotices(house)
  await run(
    house.pool,
    sql`select forget_refusals(${before(2)}), forget_sign_ins(${before(1)}), forget_invitations(${before(1)})`,
  )
}
