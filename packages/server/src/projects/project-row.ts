import type { ProjectRow } from '@zhengheng/contract'
import { hidesDecision, type Relation, undisclosedStatuses, widestRelation } from '@zhengheng/policy'
import { type RawBuilder, sql } from 'kysely'
import { type ClockColumns, type ClockReader, clockColumns } from './row-clock.ts'

/** Columns of a list line; days are cast so that no time zone can move them. */
export const rowColumns: RawBuilder<unknown> = sql`
  row.project_id as id, row.code, row.name, row.unit, row.unit_name as "unitName", row.year, row.status, row.phase,
  row.category, row.route, row.planned, row.applied, row.approved, row.amount, row.due::text as due,
  row.changed_at as "changedAt", ${clockColumns}`

/** Nearly everybody counts as one subject, and only for one does the index give their projects in order. */
const heldBy = (subjects: readonly string[]): RawBuilder<unknown> =>
  subjects.length === 1 ? sql`access.subject = ${subjects[0]}` : sql`access.subject = any(${[...subjects]})`

/** By which relations these subjects see the project of a row; asked only where a decision may have to be hidden. */
export const relationsColumn = (subjects: readonly string[]): RawBuilder<unknown> =>
  sql`case when row.status = any(${[...undisclosedStatuses]}) then
    array(select relation from access where access.project_id = row.project_id and ${heldBy(subjects)})
    else '{}' end as relations`

/** Only projects these subjects may see: every list, search and count asks this. */
export const visibleTo = (subjects: readonly string[]): RawBuilder<unknown> =>
  sql`exists (select from access where access.project_id = row.project_id and ${heldBy(subjects)})`

export interface StoredRow extends Omit<ProjectRow, 'changedAt' | 'clock'>, Omit<ClockColumns, 'unit' | 'year'> {
  readonly changedAt: Date
  readonly relations: readonly Relation[]
}

/** A line as its reader may see it: an undisclosed decision shows no amount. */
export function toProjectRow(row: StoredRow, clockOf: ClockReader): ProjectRow {
  const relation = widestRelation(row.relations) ?? 'member'
  const hidden = hidesDecision(row.status, relation)
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    unit: row.unit,
    unitName: row.unitName,
    year: row.year,
    status: row.status,
    phase: row.phase,
    category: row.category,
    route: row.route,
    planned: row.planned,
    applied: row.applied,
    approved: hidden ? null : row.approved,
    amount: hidden ? (row.applied ?? row.planned) : row.amount,
    due: row.due,
    clock: clockOf(row),
    changedAt: row.changedAt.toISOString(),
  }
}
