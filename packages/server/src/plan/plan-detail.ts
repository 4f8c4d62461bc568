import type { PlanDetail, PlanLineRow } from '@zhengheng/contract'
import {
  type Actor,
  actionsOn,
  type Facts,
  newPlan,
  newProject,
  type Offer,
  type Project,
  planIdOf,
  seesPlans,
  subjectsOf,
  type UnitKind,
  type UnitRef,
  visiblePlan,
} from '@zhengheng/policy'
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../db/tables.ts'
import type { House } from '../house/house.ts'
import { type Judging, judged, offersOn } from '../house/offers-on.ts'
import { notFound } from '../house/problem.ts'
import { relationsColumn, rowColumns, type StoredRow, toProjectRow, visibleTo } from '../projects/project-row.ts'
import { clockReader } from '../projects/row-clock.ts'
import { packsInForce } from '../spine/pack-of-subject.ts'
import { findSubject } from '../spine/subject.ts'
import { lineageOf } from './line-lineage.ts'

/** What can be done to one line while the plan is made; later acts are offered on the project's own page. */
const lineActions = actionsOn('project').filter(
  action =>
    action.name.startsWith('plan.') && !action.from.includes('new') && action.needs.every(name => name === 'plan'),
)
const beginnings = actionsOn('project').filter(action => action.from.includes('new'))

/** An annual plan with the lines this person may see. A year nobody opened is there to be opened. */
export async function planDetail(house: House, actor: Actor, year: number): Promise<PlanDetail> {
  if (!seesPlans(actor)) throw notFound()
  const id = planIdOf(year)
  const found = await findSubject(house.pool, 'plan', id)
  const plan = found?.state ?? newPlan(id)
  const version = found?.version ?? 0
  const facts: Pick<Facts, 'plan'> = {
    plan: found ? { id, year, status: plan.status, windowTo: plan.window.to } : null,
  }
  const judging = { house, actor, packs: await packsInForce(house.pool, house.today()) }
  const [lines, members, onPlan] = await Promise.all([
    linesOf(judging, year, facts),
    jointMembers(house.db),
    offersOn(house, actor, { kind: 'plan', id, state: plan }),
  ])
  const unbegun = { kind: 'project', id: 'new', state: newProject('new') } as const
  const onNewLine: Offer[] = judged(judging, unbegun, facts, beginnings)
  return {
    plan: visiblePlan(plan, actor, new Set(lines.map(line => line.id))),
    version,
    offers: [...onPlan, ...onNewLine],
    lines,
    members,
  }
}

interface StoredLine extends StoredRow {
  readonly nature: string
  readonly version: number
  readonly state: Project
}

async function linesOf(judging: Judging, year: number, facts: Pick<Facts, 'plan'>): Promise<PlanLineRow[]> {
  const { house, actor } = judging
  const clockOf = await clockReader(house, actor)
  const subjects = subjectsOf(actor)
  const { rows } = await sql<StoredLine>`
    select ${rowColumns}, ${relationsColumn(subjects)}, row.nature, subject.version, subject.state
    from project_row row join subject on subject.id = row.project_id
    where row.year = ${year} and ${visibleTo(subjects)} order by row.unit_name, row.code`.execute(house.db)
  return rows.map(({ nature, version, state, ...row }) => ({
    ...toProjectRow(row, clockOf),
    nature,
    version,
    summary: state.planLine.summary,
    lineage: lineageOf(state.planLine),
    opinions: state.planLine.opinions.map(({ unit, unitName, stance, text, at }) => ({
      unit,
      unitName,
      stance,
      text,
      at,
    })),
    offers: judged(judging, { kind: 'project', id: row.id, state }, facts, lineActions),
  }))
}

async function jointMembers(db: Kysely<Tables>): Promise<UnitRef[]> {
  const rows = await db
    .selectFrom('joint_member')
    .innerJoin('unit', 'unit.id', 'joint_member.unit_id')
    .orderBy('unit.name_sort')
    .select(['unit.id', 'unit.name', 'unit.kind'])
    .execute()
  return rows.map(row => ({ ...row, kind: row.kind as UnitKind }))
}
