import {
  type CostCategory,
  EstimateLine,
  type Fen,
  formatWan,
  LARGEST_AMOUNT,
  lineAmount,
  type Text,
  text,
} from '@zhengheng/policy'
import { halfWidth, type MoneyUnit } from '../../../ui/money-words.ts'
import { isRefused, readAmount, readQuantity, readRounded } from '../../../ui/read-number.ts'
import { columnName } from './column-words.ts'
import { type Column, categoryNamed, type MoneyColumn } from './columns.ts'
import { type DraftLine, withAmount } from './draft-line.ts'

export interface CellProblem {
  readonly column: Column
  readonly text: Text
}

/** What a row is read from; a correction in the preview reads it again. */
export interface RowSource {
  /** row of the sheet or of what was pasted, from 1 */
  readonly at: number
  readonly cells: Readonly<Record<Column, string>>
  /** what a cell cannot say by its words: a formula never calculated, one number for several rows */
  readonly faults: Readonly<Partial<Record<Column, Text>>>
  /** category of the heading above the row */
  readonly heading: CostCategory | undefined
  /** units of the two columns of money, that of the cell first */
  readonly units: Readonly<Record<MoneyColumn, MoneyUnit>>
}

/** One row with what it becomes, or why it cannot be taken yet. */
export interface PastedRow extends RowSource {
  readonly line: DraftLine
  /** what the original says it costs, or quantity × price */
  readonly money: Fen | undefined
  /** the row is refused while any of these stands */
  readonly problems: readonly CellProblem[]
  /** worth knowing, does not refuse */
  readonly remark?: Text
  /** what would complete a row of which the amount alone is known, for a person to agree to */
  readonly proposal?: Readonly<Partial<Record<Column, string>>>
}

export function readRow(source: RowSource): PastedRow {
  const { cells, units, faults } = source
  const category = categoryNamed(cells.category) ?? (cells.category === '' ? source.heading : undefined)
  const quantity = readQuantity(cells.quantity)
  const price = readAmount(cells.unitPrice, units.unitPrice)
  const line = withAmount({
    category: category ?? '',
    name: cells.name,
    quantity: isRefused(quantity) ? cells.quantity : quantity.quantity,
    unit: cells.unit,
    unitPrice: isRefused(price) ? cells.unitPrice : price.fen,
    basis: cells.basis,
  })
  const stated = statedAmount(source, line)
  const proposal = proposalFor(source, stated.fen)
  const problems: CellProblem[] = [
    ...(category ? [] : [{ column: 'category' as const, text: noCategory(cells.category) }]),
    ...textProblems(cells),
    ...(isRefused(quantity) ? [refusedIn('quantity', faults.quantity ?? quantity.refused)] : []),
    ...(isRefused(price) ? [refusedIn('unitPrice', faults.unitPrice ?? price.refused)] : []),
    ...(stated.refused ? [refusedIn('amount', stated.refused)] : []),
  ]
  return {
    ...source,
    line,
    money: stated.fen ?? line.amount,
    problems,
    ...(stated.remark && { remark: stated.remark }),
    ...(proposal && { proposal }),
  }
}

const refusedIn = (column: Column, why: Text): CellProblem => {
  const name = columnName(column)
  return { column, text: text(`${name.zh}：${why.zh}`, `${name.en}: ${why.en}`) }
}

const noCategory = (written: string) =>
  written === ''
    ? text('没有费用类别', 'No cost category')
    : text(`不认识费用类别“${written}”`, `Unknown cost category “${written}”`)

const texts = [
  ['name', '名称', 'name', 120],
  ['unit', '计量单位', 'unit', 10],
  ['basis', '依据', 'basis', 120],
] as const

const formulaError = /^#(REF|DIV|N\/A|VALUE|NAME|NUM|NULL|SPILL|CALC)/i

const textProblems = (cells: RowSource['cells']): CellProblem[] =>
  texts.flatMap(([column, zh, en, max]) => {
    const written = cells[column].trim()
    if (formulaError.test(written))
      return [
        { column, text: text(`${zh}：公式出错（${written}），请在原表中改正`, `The ${en}: formula error ${written}`) },
      ]
    if (EstimateLine.shape[column].safeParse(cells[column]).success) return []
    return [
      {
        column,
        text: written === '' ? text(`没有${zh}`, `No ${en}`) : text(`${zh}超过 ${max} 字`, `The ${en} is too long`),
      },
    ]
  })

/** The amount in the original is only compared: the form works amounts out itself. */
function statedAmount(
  { cells, faults, units }: RowSource,
  line: DraftLine,
): { fen?: Fen; refused?: Text; remark?: Text } {
  const taken = line.amount === undefined ? undefined : formatWan(line.amount)
  if (halfWidth(cells.amount) === '') {
    const fault = faults.amount
    if (!fault || taken === undefined) return fault ? { refused: fault } : {}
    return {
      remark: text(`金额${fault.zh}；按数量×单价记为 ${taken} 万元`, `The amount: ${fault.en}; taken as ${taken}`),
    }
  }
  const exact = readAmount(cells.amount, units.amount)
  const read = isRefused(exact) ? readRounded(cells.amount, units.amount) : exact
  if (isRefused(read)) return { refused: read.refused }
  const { fen } = read
  if (fen > LARGEST_AMOUNT && isRefused(exact)) return { fen, refused: exact.refused }
  if (taken === undefined) return { fen }
  if (line.amount !== fen)
    return {
      fen,
      remark: text(
        `原表金额 ${formatWan(fen)} 万元，按数量×单价记为 ${taken} 万元`,
        `Stated ${formatWan(fen)}, taken as ${taken}`,
      ),
    }
  if (!isRefused(exact)) return { fen }
  return {
    fen,
    remark: text(
      `原表金额“${cells.amount}”比 1 分还细，四舍五入到分，记为 ${taken} 万元`,
      `The amount “${cells.amount}” is finer than 0.01 yuan: rounded to ${taken}`,
    ),
  }
}

/**
 * Where only the amount is given: its price, when that comes out to the 分; without a quantity, one of it. Where a
 * formula left the price in more places than money has: rounded.
 */
function proposalFor({ cells, units }: RowSource, amount: Fen | undefined): PastedRow['proposal'] {
  if (cells.unitPrice !== '') {
    const rounded = readRounded(cells.unitPrice, units.unitPrice)
    const exact = readAmount(cells.unitPrice, units.unitPrice)
    return isRefused(exact) && !isRefused(rounded) && rounded.fen <= LARGEST_AMOUNT
      ? { unitPrice: inWan(rounded.fen) }
      : undefined
  }
  const read = readQuantity(cells.quantity === '' ? '1' : cells.quantity)
  const price = amount === undefined || isRefused(read) ? undefined : priceOf(amount, read.quantity)
  if (price === undefined) return undefined
  return {
    ...(cells.quantity === '' && { quantity: '1' }),
    ...(cells.unit === '' && { unit: '项' }),
    unitPrice: inWan(price),
  }
}

const inWan = (amount: Fen) => `${formatWan(amount).replaceAll(',', '')}万元`

/** The price in 分 of which this many make the amount, if there is one. */
function priceOf(amount: Fen, quantity: string): Fen | undefined {
  const [whole = '0', decimals = ''] = quantity.split('.')
  const thousandths = BigInt(`${whole}${decimals.padEnd(3, '0')}`)
  if (thousandths === 0n) return undefined
  const price = Number((BigInt(amount) * 1000n) / thousandths) as Fen
  return lineAmount(quantity, price) === amount ? price : undefined
}

/** What a person put into the cells of rows, by row. */
export type Corrections = ReadonlyMap<number, Readonly<Partial<Record<Column, string>>>>

/** The rows with cells as a person put them; what they typed stands for itself. */
export const corrected = (rows: readonly PastedRow[], corrections: Corrections): readonly PastedRow[] =>
  rows.map(row => {
    const put = corrections.get(row.at)
    if (!put) return row
    const faults = Object.entries(row.faults).filter(([column]) => put[column as Column] === undefined)
    return readRow({ ...row, cells: { ...row.cells, ...put }, faults: Object.fromEntries(faults) })
  })
