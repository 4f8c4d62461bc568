import type { TableAt } from '../../packages/web/src/approval/application/estimate/find-tables.ts'
import type { PastedRow } from '../../packages/web/src/approval/application/estimate/pasted-row.ts'
import { readFile } from '../../packages/web/src/approval/application/estimate/read-file.ts'
import { sourceTables } from '../../packages/web/src/approval/application/estimate/source-tables.ts'

/** The table that is read unless the person says otherwise. */
export async function mainIn(file: File): Promise<TableAt> {
  const { tables, main } = sourceTables(await readFile(file))
  const table = main === undefined ? undefined : tables[main]?.table
  if (!table) throw new Error('no table is read')
  return table
}

/** Why rows cannot be taken as they are, each with its row and column. */
export const problems = (rows: readonly PastedRow[]): readonly string[] =>
  rows.flatMap(row => row.problems.map(problem => `${row.at} ${problem.column} ${problem.text.zh}`))
