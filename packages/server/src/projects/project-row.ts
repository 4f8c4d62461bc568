import { ProjectRow } from '@zhengheng/contract'
import { hidesDecision, type Relation, undisclosedStatuses, widestRelation } from '@zhengheng/policy'
import { type RawBuilder, sql } from 'kysely'
import { readAs } from '../db/column.ts'
import { derived } from '../db/spine-tables.ts'
import { type ClockColumns, type ClockReader, clockColumns } from './row-clock.ts'

/** Columns of a list line: those the contract has a member for. */
export const rowColumns: RawBuilder<unknown> = sql`
  row.project_id as id, ${readAs('row', derived.project_row, name => name in ProjectRow.shape)}, ${clockColumns}`

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
  const { relations, milestone: _, window: _window, changedAt, ...line } = row
  const hidden = hidesDecision(row.status, widestRelation(relations) ?? 'member')
  return {
    ...line,
    ...(hidden && { approved: null, amount: row.applied ?? row.planned }),
    clock: clockOf(row),
    changedAt: changedAt.toISOString(),
  }
}
