import { type RawBuilder, sql } from 'kysely'

/** Whether the window of a year is closed: a draft line of it has no way into the plan but the supplement (article 7). */
export const roundIsOver = (year: RawBuilder<unknown>, today: string): RawBuilder<boolean> => sql`
  exists (select from plan_row as plan where plan.year = ${year}
    and (plan.status not in ('new', 'open') or plan.window_to < ${today}))`
