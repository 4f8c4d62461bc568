import { type CostCategory, EstimateLine, formatWan, type Text, text } from '@zhengheng/policy'
import { halfWidth, isRefused, type MoneyUnit, readAmount, readQuantity } from '../../../ui/read-number.ts'
import { columnName } from './column-words.ts'
import { type Column, categoryNamed, type Layout } from './columns.ts'
import { type DraftLine, withAmount } from './draft-line.ts'

export interface CellProblem {
  readonly column: Column
  readonly text: Text
}

/** What a row is read from; a correction in the preview reads it again. */
export interface RowSource {
  /** row in the pasted table, from 1 */
  readonly at: number
  readonly cells: Readonly<Record<Column, string>>
  readonly merged: boolean
  /** category of the heading above the row */
  readonly heading: CostCategory | undefined
  readonly units: Layout['units']
}

/** One pasted row with what it becomes, or why it cannot be taken yet. */
export interface PastedRow extends RowSource {
  readonly line: DraftLine
  /** the row is refused while any of these stands */
  readonly problems: readonly CellProblem[]
  /** worth knowing, does not refuse */
  readonly remark?: Text
}

/** Reads one row; `unit` is the form's and gives way to the column's and the cell's own. */
export function readRow(source: RowSource, unit: MoneyUnit): PastedRow {
  const { cells, units } = source
  const category = categoryNamed(cells.category) ?? (cells.category === '' ? source.heading : undefined)
  const quantity = readQuantity(cells.quantity)
  const price = readAmount(cells.unitPrice, units.unitPrice ?? unit)
  const line = withAmount({
    category: category ?? '',
    name: cells.name,
    quantity: isRefused(quantity) ? cells.quantity : quantity.quantity,
    unit: cells.unit,
    unitPrice: isRefused(price) ? cells.unitPrice : price.fen,
    basis: cells.basis,
  })
  const stated = statedAmount(cells.amount, line, units.amount ?? unit)
  const problems: CellProblem[] = [
    ...(category ? [] : [{ column: 'category' as const, text: noCategory(cells.category) }]),
    ...textProblems(cells),
    ...(source.merged ? [{ column: 'name' as const, text: mergedCells }] : []),
    ...(isRefused(quantity) ? [refusedIn('quantity', quantity.refused)] : []),
    ...(isRefused(price) ? [refusedIn('unitPrice', price.refused)] : []),
    ...(stated.refused ? [refusedIn('amount', stated.refused)] : []),
  ]
  return { ...source, line, problems, ...(stated.remark && { remark: stated.remark }) }
}

const refusedIn = (column: Column, why: Text): CellProblem => {
  const name = columnName(column)
  return { column, text: text(`${name.zh}：${why.zh}`, `${name.en}: ${why.en}`) }
}

const mergedCells = text('有合并单元格，请在原表取消合并后重新复制', 'Merged cells: unmerge them and copy again')
const noCategory = (written: string) =>
  written === ''
    ? text('没有费用类别', 'No cost category')
    : text(`不认识费用类别“${written}”`, `Unknown cost category “${written}”`)

const texts = [
  ['name', '名称', 'name', 120],
  ['unit', '计量单位', 'unit', 10],
  ['basis', '依据', 'basis', 120],
] as const

const textProblems = (cells: RowSource['cells']): CellProblem[] =>
  texts.flatMap(([column, zh, en, max]) => {
    if (EstimateLine.shape[column].safeParse(cells[column]).success) return []
    const missing = cells[column].trim() === ''
    return [
      { column, text: missing ? text(`没有${zh}`, `No ${en}`) : text(`${zh}超过 ${max} 字`, `The ${en} is too long`) },
    ]
  })

/** The amount in the pasted table is only compared: the form works amounts out itself. */
function statedAmount(written: string, line: DraftLine, unit: MoneyUnit): { refused?: Text; remark?: Text } {
  if (halfWidth(written) === '') return {}
  const read = readAmount(written, unit)
  if (isRefused(read)) return { refused: read.refused }
  if (line.amount === undefined || line.amount === read.fen) return {}
  return {
    remark: text(
      `原表金额 ${formatWan(read.fen)} 万元，按数量×单价记为 ${formatWan(line.amount)} 万元`,
      `Stated ${formatWan(read.fen)}, taken as ${formatWan(line.amount)}`,
    ),
  }
}

/** The row after a cell was corrected in the preview. */
export const corrected = (row: PastedRow, column: Column, value: string, unit: MoneyUnit): PastedRow =>
  readRow(
    {
      at: row.at,
      cells: { ...row.cells, [column]: value },
      merged: false,
      heading: row.heading,
      units: row.units,
    },
    unit,
  )
