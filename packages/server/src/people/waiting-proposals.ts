import { calendarId, missingYear } from '@zhengheng/policy'
import type pg from 'pg'
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
  const { rows } = await db.query<Omit<Waiting, 'missingYear'>>(
    `select (select count(*)::int from account_proposal) as accounts,
       count(*) filter (where id <> $1)::int as rules, count(*) filter (where id = $1)::int as holidays
     from subject where kind = 'rules' and state ->> 'status' = 'proposed'`,
    [calendarId],
  )
  const [counts = { accounts: 0, rules: 0, holidays: 0 }] = rows
  return { ...counts, missingYear: missingYear(holidays, today) }
}
