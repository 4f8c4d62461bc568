import { type CostCategory, type Fen, fen, type Text, text } from '@zhengheng/policy'
import { isRefused, type MoneyUnit, readAmount, readQuantity } from '../../../ui/read-number.ts'
import type { Clip, ClipCell } from './clipboard.ts'
import { type Column, categoryNamed, columns, type Layout, layoutOf } from './columns.ts'
import { type PastedRow, readRow } from './pasted-row.ts'

/** A 合计 or 小计 row: never taken as a line, but compared with what the lines above it add up to. */
export interface PastedTotal {
  readonly at: number
  readonly label: string
  /** undefined when its amount cannot be read */
  readonly stated: Fen | undefined
  /** rows of the table it speaks about, from 1 */
  readonly from: number
}

export interface Pasted {
  readonly rows: readonly PastedRow[]
  readonly totals: readonly PastedTotal[]
  readonly notes: readonly Text[]
}

/** Reads a pasted table into rows of the estimate. `unit` is that of the form; headings and cells may say another. */
export function readPaste(clip: Clip, unit: MoneyUnit): Pasted {
  const layout = layoutOf(clip.rows.map(row => row.map(cell => cell.text)))
  const places = Object.values(layout.at)
  const rows: PastedRow[] = []
  const totals: PastedTotal[] = []
  const notes = [...clip.notes]
  let heading: CostCategory | undefined
  let block = 1
  for (const [index, row] of clip.rows.entries()) {
    const at = index + 1
    if (index < layout.headRows || row.every(cell => cell.text === '')) continue
    const cells = cellsOf(row, layout)
    const kind = kindOf(row, cells)
    if (kind.is === 'total') {
      const subtotal = /小计|分项|subtotal/i.test(kind.label)
      totals.push({ at, label: kind.label, stated: statedTotal(row, layout, unit), from: subtotal ? block : 1 })
      if (subtotal) block = at + 1
    } else if (kind.is === 'heading') {
      heading = categoryNamed(kind.label)
      notes.push(text(`第 ${at} 行“${kind.label}”是分类标题，未计入`, `Row ${at} is a heading and left out`))
    } else {
      const merged = row.some((cell, place) => cell.merged && places.includes(place))
      rows.push(readRow({ at, cells, merged, heading, units: layout.units }, unit))
    }
  }
  return { rows, totals, notes }
}

const cellsOf = (row: readonly ClipCell[], layout: Layout): Record<Column, string> =>
  Object.fromEntries(
    columns.map(column => {
      const place = layout.at[column]
      return [column, place === undefined ? '' : (row[place]?.text ?? '').replace(/\s*\n\s*/g, ' ')]
    }),
  ) as Record<Column, string>

type Kind = { readonly is: 'line' } | { readonly is: 'total' | 'heading'; readonly label: string }

const totalWord = /^(合计|总计|共计|总额|总投资|小计|本页小计|分项小计|total|sum|subtotal)/i
const ordinal = /^[(（]?[一二三四五六七八九十]+[)）、.]?/

/** Totals and headings have neither quantity nor price; what they say first tells them apart. */
function kindOf(row: readonly ClipCell[], cells: Readonly<Record<Column, string>>): Kind {
  const words = row.map(cell => cell.text.replace(/\s/g, '')).filter(word => word !== '')
  const written = words.filter(word => isRefused(readQuantity(word)))
  const priced = !isRefused(readQuantity(cells.quantity)) && cells.unitPrice !== ''
  if (priced) return { is: 'line' }
  const label = written.slice(0, 2).find(word => totalWord.test(word))
  if (label !== undefined) return { is: 'total', label }
  if (cells.quantity !== '' && cells.unitPrice !== '') return { is: 'line' }
  const first = written.find(word => word.replace(ordinal, '') !== '')
  const alone = written.length === 1 && words.length <= 2
  if (first !== undefined && (alone || ordinal.test(written[0] ?? ''))) return { is: 'heading', label: first }
  return { is: 'line' }
}

function statedTotal(row: readonly ClipCell[], layout: Layout, unit: MoneyUnit): Fen | undefined {
  const place = layout.at.amount
  const written =
    (place === undefined ? '' : row[place]?.text) || row.findLast(cell => /\d/.test(cell.text))?.text || ''
  const read = readAmount(written.replace(/^[^\d¥￥]*[:：]/, ''), layout.units.amount ?? unit)
  return isRefused(read) ? undefined : read.fen
}

/** What the usable lines a total speaks about add up to. */
export const computedTotal = (total: PastedTotal, rows: readonly PastedRow[]): Fen =>
  fen(
    rows
      .filter(row => row.at >= total.from && row.at < total.at && row.problems.length === 0)
      .reduce((sum, { line }) => sum + (line.amount ?? 0), 0),
  )

export const usable = (rows: readonly PastedRow[]) => rows.filter(row => row.problems.length === 0)
