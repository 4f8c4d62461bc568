import { headlessTable, rowsOf, type TableAt, tablesIn } from './find-tables.ts'
import { isBlank, type Source } from './source-sheet.ts'

export interface SourceTable {
  readonly table: TableAt
  /** found by its heading; without one its columns are taken in the order of the form */
  readonly headed: boolean
}

export interface SourceTables {
  /** every table of every sheet that holds something, visible sheets first */
  readonly tables: readonly SourceTable[]
  /** the one that is read unless the person says otherwise */
  readonly main: number | undefined
}

/** The tables a file or a paste holds: the first visible one with headings is read, the others are offered. */
export function sourceTables(source: Source): SourceTables {
  const filled = source.sheets.filter(sheet => sheet.rows.some((_, row) => !isBlank(sheet, row)))
  const tables = filled
    .toSorted((a, b) => Number(a.hidden) - Number(b.hidden))
    .flatMap((sheet): SourceTable[] => {
      const found = tablesIn(sheet)
      return found.length > 0
        ? found.map(table => ({ table, headed: true }))
        : [{ table: headlessTable(sheet), headed: false }]
    })
  const visible = filled.filter(({ hidden }) => !hidden)
  const main = tables.findIndex(
    ({ table, headed }) => !table.sheet.hidden && (headed || (visible.length === 1 && table.sheet === visible[0])),
  )
  return { tables, main: main >= 0 ? main : undefined }
}

export const rowCount = ({ sheet, bodyTop, end }: TableAt): number => rowsOf(sheet, bodyTop, end).length
