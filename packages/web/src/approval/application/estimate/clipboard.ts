import { type Text, text } from '@zhengheng/policy'
import { halfWidth } from '../../../ui/money-words.ts'
import { isRefused, readNumber } from '../../../ui/read-number.ts'
import { type HtmlCell, readHtmlTable } from './html-table.ts'
import { readPlainTable } from './plain-table.ts'
import { plainSheet, type Source, type SourceCell } from './source-sheet.ts'

/**
 * Reads a table from the clipboard. HTML knows where cells begin and end but shows what was drawn (`####`, rounded);
 * plain text has the values but loses boundaries. Both are read, and where they disagree the notes say so.
 */
export function readClipboard(html: string, plain: string): Source {
  const drawn = html ? readHtmlTable(html) : undefined
  const values = readPlainTable(plain)
  if (!drawn) return { sheets: [plainSheet(values)], notes: [] }
  const notes: Text[] = []
  const sameShape = values.length === drawn.rows.length
  if (plain !== '' && !sameShape)
    notes.push(
      text(
        `剪贴板的文本有 ${values.length} 行、表格有 ${drawn.rows.length} 行，已按表格边界读取`,
        `The clipboard text has ${values.length} lines, the table ${drawn.rows.length}: read by the table`,
      ),
    )
  const rows = drawn.rows.map((row, r) =>
    row.map((cell, c) => chosenOf(cell, sameShape ? values[r]?.[c] : undefined, r, c, notes)),
  )
  return { sheets: [{ ...drawn, hidden: false, rows }], notes }
}

/** Whether a paste is a table; a single value goes into the cell that has the focus. */
export const isTable = ({ sheets: [sheet] }: Source): boolean =>
  sheet !== undefined && (sheet.rows.length > 1 || (sheet.rows[0]?.length ?? 0) > 1)

const squeezed = (s: string) => halfWidth(s).replace(/\s+/g, '')
const asNumber = (s: string) => {
  const read = readNumber(s)
  return isRefused(read) ? undefined : read.decimal.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')
}

function chosenOf(cell: HtmlCell, value: string | undefined, row: number, column: number, notes: Text[]): SourceCell {
  const hidden = /^#+$/.test(cell.text)
  const chosen =
    value !== undefined && asNumber(value) !== undefined ? value : hidden && cell.exact ? cell.exact : cell.text
  const where = [`第 ${row + 1} 行第 ${column + 1} 列`, `Row ${row + 1}, column ${column + 1}`] as const
  if (squeezed(chosen) !== squeezed(cell.text) && asNumber(chosen) !== asNumber(cell.text))
    notes.push(
      text(
        `${where[0]}显示为“${cell.text}”，按“${chosen}”读取`,
        `${where[1]} shows “${cell.text}”, read as “${chosen}”`,
      ),
    )
  else if (cell.exact !== undefined && asNumber(cell.exact) !== undefined && asNumber(cell.exact) !== asNumber(chosen))
    notes.push(
      text(
        `${where[0]}显示为“${chosen}”，原值是 ${cell.exact}，按显示的读取`,
        `${where[1]} shows “${chosen}” for ${cell.exact}: read as shown`,
      ),
    )
  return { text: chosen }
}
