import type { Text } from '@zhengheng/policy'
import type { MoneyUnit } from '../../../ui/money-words.ts'

/** A cell of a file or of the clipboard, with everything that bears on what its number means. */
export interface SourceCell {
  readonly text: string
  /** what its number format draws beside the number, taken back to what is stored */
  readonly drawn?: { readonly unit?: MoneyUnit; readonly currency?: Text }
  /** the formula, where nobody has calculated it yet */
  readonly uncalculated?: string
  /** the comment pinned to it */
  readonly comment?: string
}

/** Places that are one cell on paper, from 0, both ends included. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface SourceSheet {
  /** absent for the clipboard */
  readonly name?: string
  readonly hidden: boolean
  /** by row and column from 0; rows and cells that are empty may be missing */
  readonly rows: readonly (readonly SourceCell[])[]
  readonly merges: readonly Merge[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
}

/** A whole file or what was pasted, with what is worth telling about how it was read. */
export interface Source {
  readonly sheets: readonly SourceSheet[]
  readonly notes: readonly Text[]
}

const nothing: SourceCell = { text: '' }

/** The cell as it stands; of merged cells only the first holds something. */
export const cellAt = (sheet: SourceSheet, row: number, column: number): SourceCell =>
  sheet.rows[row]?.[column] ?? nothing

export const mergeAt = (sheet: SourceSheet, row: number, column: number): Merge | undefined =>
  sheet.merges.find(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right)

/** The cell that speaks for a place: for merged cells, the first of them. */
export function spokenAt(sheet: SourceSheet, row: number, column: number): SourceCell {
  const own = cellAt(sheet, row, column)
  if (own.text !== '') return own
  const merge = mergeAt(sheet, row, column)
  return merge ? cellAt(sheet, merge.top, merge.left) : own
}

export const widthOf = (sheet: SourceSheet): number =>
  sheet.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0)

export const isBlank = (sheet: SourceSheet, row: number): boolean =>
  !(sheet.rows[row] ?? []).some(cell => cell.text !== '' || cell.uncalculated !== undefined)

/** A sheet of plain texts, as a CSV file or the clipboard brings it. */
export const plainSheet = (rows: readonly (readonly string[])[]): SourceSheet => ({
  hidden: false,
  rows: rows.map(row => row.map(words => ({ text: words }))),
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
})

/** A column by the letters spreadsheets use: 0 is A, 26 is AA. */
export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1
