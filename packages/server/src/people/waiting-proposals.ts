import { calendarId, missingYear } from '@zhengheng/policy'
import { sql } from 'kysely'
import type pg from 'pg'
import { run } from '../db/run.ts'
import { holidaysInForce } from '../spine/pack-of-subject.ts'

interface Waiting {
  readonly accounts: number
  readonly rules: number
  readonly holidays: number
  /** a holiday notice that has to be entered */
  readonly missingYear: number | null
}

/** How much of what one administrator proposed waits for the security administrator, and what the calendar lacks. */
export async function waitingProposals(db: Pick<pg.Pool, 'query'>, today: string): Promise<Waiting> {
  const holidays = await holidaysInForce(db)
  const { rows } = await run(
    db,
    sql<Omit<Waiting, 'missingYear'>>`
      select (select count(*)::int from account_proposal) as accounts,
        count(*) filter (where id <> ${calendarId})::int as rules,
        count(*) filter (where id = ${calendarId})::int as holidays
      from subject where kind = 'rules' and state ->> 'status' = 'proposed'`,
  )
  const [counts = { accounts: 0, rules: 0, holidays: 0 }] = rows
  return { ...counts, missingYear: missingYear(holidays, today) }
}
