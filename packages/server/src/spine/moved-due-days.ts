import type { ArrangedYears, Project } from '@zhengheng/policy'
import type pg from 'pg'
import { type ReadTable, type RowChanges, readTables, rowChanges, rowsOf } from './read-tables.ts'

/** Kept days are counted by the calendar; everything else people look at is not. */
const counted = readTables.filter(({ byCalendar }) => byCalendar)

/**
 * What another calendar changes in the rows of projects nobody acts on: only where a limit runs is a day kept that can
 * move. The caller keeps everybody else from acting meanwhile.
 */
export async function movedDueDays(
  tx: pg.ClientBase,
  before: ArrangedYears | undefined,
  after: ArrangedYears | undefined,
): Promise<ReadonlyMap<ReadTable, RowChanges>> {
  const { rows } = await tx.query<{ state: Project }>(
    `select state from subject where id in (select project_id from task where due is not null or paused)`,
  )
  const under = (table: ReadTable, holidays: ArrangedYears | undefined) =>
    rows.flatMap(({ state }) => rowsOf(table, 'project', state, holidays))
  return new Map(counted.map(table => [table, rowChanges(table, under(table, before), under(table, after))]))
}
