import {
  type Actor,
  CITY_PACK,
  type Milestones,
  planClock,
  type StepClock,
  sideOf,
  stepClock,
  unitPlanObligation,
} from '@zhengheng/policy'
import { type RawBuilder, sql } from 'kysely'
import type { House } from '../house/house.ts'
import { packsOn } from '../spine/pack-of-subject.ts'

/** What the clock of a project's step is worked out from; due days depend on the rules of the day and are stored nowhere. */
export interface ClockColumns {
  readonly unit: string
  readonly year: number
  readonly milestone: { readonly pack: string; readonly facts: Milestones } | null
  /** of the plan that waits for this draft line */
  readonly window: { readonly from: string; readonly to: string } | null
}

/** Columns for `clockReader`, of a `project_row` called row. */
export const clockColumns: RawBuilder<unknown> = sql`
  (select jsonb_build_object('pack', milestone.pack, 'facts', milestone.facts) from milestone
    where milestone.project_id = row.project_id and milestone.open) as milestone,
  case when row.status = 'plan.drafting' then
    (select jsonb_build_object('from', plan.window_from, 'to', plan.window_to) from plan_row as plan
      where plan.year = row.year and plan.status = 'open') end as window`

export type ClockReader = (row: ClockColumns) => StepClock | null

/** How the clock of a row stands today, as this person sees it: one light for one matter, in whatever list. */
export async function clockReader(house: House, actor: Actor): Promise<ClockReader> {
  const today = house.today()
  const packs = await packsOn(house.pool, today)
  return ({ unit, year, milestone, window }) => {
    const own = milestone && stepClock(milestone.facts, sideOf(actor, unit), packs(milestone.pack), today)
    if (own || !window) return own
    const plan = { status: 'open', year, window, submittedAt: undefined } as const
    const duty = unitPlanObligation(plan, 1, packs(CITY_PACK), today)
    return duty ? planClock(duty) : null
  }
}

/** The same for one project. */
export async function clockOf(house: House, actor: Actor, project: string): Promise<StepClock | null> {
  const [read, { rows }] = await Promise.all([
    clockReader(house, actor),
    sql<ClockColumns>`select row.unit, row.year, ${clockColumns} from project_row row where row.project_id = ${project}`.execute(
      house.db,
    ),
  ])
  return rows[0] ? read(rows[0]) : null
}
