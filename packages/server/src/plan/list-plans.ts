import type { PlanStatus } from '@zhengheng/policy'
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../db/tables.ts'
import { visibleTo } from '../projects/project-row.ts'

interface PlanSummary {
  readonly year: number
  readonly status: PlanStatus
  readonly windowFrom: string
  readonly windowTo: string
  readonly ceiling: number | null
  readonly lines: number
  readonly total: number
}

/** The annual plans, newest first, with the lines these subjects may see counted and added up. */
export async function listPlans(db: Kysely<Tables>, subjects: readonly string[]): Promise<PlanSummary[]> {
  if (subjects.length === 0) return []
  const { rows } = await sql<PlanSummary>`
    select plan_row.year, plan_row.status, window_from::text as "windowFrom", window_to::text as "windowTo", ceiling,
      count(row.project_id) as lines, coalesce(sum(row.planned), 0)::bigint as total
    from plan_row left join project_row row
      on row.year = plan_row.year and row.status not in ('plan.dropped', 'plan.merged', 'withdrawn') and ${visibleTo(subjects)}
    group by plan_row.plan_id order by plan_row.year desc`.execute(db)
  return rows
}
