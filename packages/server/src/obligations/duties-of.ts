import type { ObligationFilter, ObligationRow } from '@zhengheng/contract'
import {
  type Actor,
  CITY_PACK,
  cityPlanObligation,
  type Milestones,
  mattersFor,
  obligationsFrom,
  type PlanStatus,
  seesWholePlan,
  sideOf,
  subjectsOf,
  unitPlanObligation,
} from '@zhengheng/policy'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { House } from '../house/house.ts'
import { visibleTo } from '../projects/project-row.ts'
import { packsOn } from '../spine/pack-of-subject.ts'
import { rowOfPlan, rowOfProject } from './obligation-row.ts'

export type Wanted = Omit<z.output<typeof ObligationFilter>, 'after' | 'limit'>
type Packs = Awaited<ReturnType<typeof packsOn>>

/** All that a person may see of what is owed, under a filter, the earliest first; what has no day comes last. */
export async function dutiesOf(house: House, actor: Actor, wanted: Wanted): Promise<ObligationRow[]> {
  if (subjectsOf(actor).length === 0) return []
  const packs = await packsOn(house.pool, house.today())
  const [ofProjects, ofPlans] = await Promise.all([
    projectDuties(house, actor, wanted, packs),
    planDuties(house, actor, packs),
  ])
  const isMine = minePosts(actor)
  return [...ofProjects, ...ofPlans]
    .filter(row => (wanted.scope === 'all' || isMine(row)) && fits(row, wanted))
    .toSorted(inOrder)
}

const NO_DAY = '9999-12-31'
/** Where a duty stands in the list. */
export const place = ({ due, id }: Pick<ObligationRow, 'due' | 'id'>): string => `${due ?? NO_DAY} ${id}`
const inOrder = (a: ObligationRow, b: ObligationRow): number => (place(a) < place(b) ? -1 : 1)

function fits(row: ObligationRow, { unit, kind, status, from, to }: Wanted): boolean {
  if (unit !== undefined && row.unit !== unit) return false
  if (kind !== undefined && row.kind !== kind) return false
  if (status === undefined ? row.status === 'done' : row.status !== status) return false
  if (from === undefined && to === undefined) return true
  // A day not settled is looked for wherever it may lie.
  const latest = row.dueLatest ?? row.due
  return row.due !== null && (from === undefined || (latest ?? '') >= from) && (to === undefined || row.due <= to)
}

/** What a post itself has to see to: its unit's duties, its office's; who only watches has all in view. */
function minePosts(actor: Actor): (row: ObligationRow) => boolean {
  const holds = (chapter: string) => actor.roles.some(role => role.startsWith(chapter))
  const [owner, approver] = [holds('owner.'), holds('bureau.')]
  if (!owner && !approver) return () => true
  return row =>
    (owner && row.owedBy === 'owner' && row.unit === actor.unit.id) || (approver && row.owedBy === 'approver')
}

interface StoredMilestones {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly unitName: string
  readonly pack: string
  readonly facts: Milestones
}

async function projectDuties(
  { db, ...house }: House,
  actor: Actor,
  { unit, status }: Wanted,
  packs: Packs,
): Promise<ObligationRow[]> {
  const today = house.today()
  const { rows } = await sql<StoredMilestones>`
    select row.project_id as id, row.code, row.name, row.unit, row.unit_name as "unitName", milestone.pack, milestone.facts
    from milestone join project_row row on row.project_id = milestone.project_id
    where ${visibleTo(subjectsOf(actor))} ${status === 'done' ? sql`` : sql`and milestone.open`}
    ${unit === undefined ? sql`` : sql`and row.unit = ${unit}`}`.execute(db)
  const asked = status === 'done' ? (facts: Milestones) => facts : withoutMet
  return rows.flatMap(({ pack, facts, ...project }) =>
    mattersFor(sideOf(actor, project.unit), obligationsFrom(asked(facts), packs(pack), today)).map(duty =>
      rowOfProject(project, duty),
    ),
  )
}

/** Most projects have been weighed long ago: what they met then is not worked out again. */
function withoutMet({ approvalClock, correction, ...facts }: Milestones): Milestones {
  return {
    ...facts,
    ...(approvalClock && approvalClock.stoppedOn === undefined && { approvalClock }),
    ...(correction && correction.answeredOn === undefined && { correction }),
  }
}

interface StoredPlan {
  readonly id: string
  readonly year: number
  readonly status: PlanStatus
  readonly windowFrom: string
  readonly windowTo: string
  readonly submittedAt: string | null
  readonly drafts: number
}

/** A unit sees what it owes itself; those who argue the plan see one line for all units. */
async function planDuties({ db, ...house }: House, actor: Actor, packs: Packs): Promise<ObligationRow[]> {
  const { unit } = actor
  const { rows } = await sql<StoredPlan>`
    select plan_row.plan_id as id, plan_row.year, plan_row.status,
      window_from::text as "windowFrom", window_to::text as "windowTo",
      (select submitted ->> 'at' from subject, json_array_elements(subject.state -> 'submittedUnits') as submitted
        where subject.id = plan_row.plan_id and submitted ->> 'unit' = ${unit.id}) as "submittedAt",
      (select count(*) from project_row row
        where row.unit = ${unit.id} and row.year = plan_row.year and row.status = 'plan.drafting') as drafts
    from plan_row where plan_row.status = 'open'`.execute(db)
  const pack = packs(CITY_PACK)
  const today = house.today()
  return rows.flatMap(({ id, year, status, windowFrom, windowTo, submittedAt, drafts }) => {
    const plan = { id, year, status, window: { from: windowFrom, to: windowTo } }
    const own = actor.roles.some(role => role.startsWith('owner.'))
      ? unitPlanObligation({ ...plan, submittedAt: submittedAt ?? undefined }, drafts, pack, today)
      : undefined
    const all = seesWholePlan(actor) ? cityPlanObligation(plan, pack, today) : undefined
    return [...(own ? [rowOfPlan(plan, unit, own)] : []), ...(all ? [rowOfPlan(plan, undefined, all)] : [])]
  })
}
