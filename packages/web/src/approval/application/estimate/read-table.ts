import { type Fen, fen, formatWan, type Text, text } from '@zhengheng/policy'
import { halfWidth, type MoneyUnit, tellsASum } from '../../../ui/money-words.ts'
import { isRefused, readQuantity, readRounded } from '../../../ui/read-number.ts'
import { type Column, columns, type MoneyColumn, moneyColumns, namesMoney } from './columns.ts'
import { emptyLine, withAmount } from './draft-line.ts'
import { isNumber, moneyColumnsBeside, type Places, rowsOf, type TableAt } from './find-tables.ts'
import { type ChosenUnits, findUnits, type Units } from './find-units.ts'
import { type PastedRow, type RowSource, readRow } from './pasted-row.ts'
import { type BodyRow, kindsOf, type RowKind } from './row-kinds.ts'
import { cellAt, mergeAt, type SourceCell, spokenAt } from './source-sheet.ts'

/** What a person said about a table in the preview. */
export interface Choices {
  readonly units: ChosenUnits
  /** null: the column is not to be read */
  readonly columns: Readonly<Partial<Record<Column, number | null>>>
  /** rows taken in as lines though they are hidden or look like something else, from 1 */
  readonly rows: ReadonlySet<number>
}

export const noChoices: Choices = { units: {}, columns: {}, rows: new Set() }

/** A row that is not counted unless a person takes it in, with what it is worth. */
export interface LeftOut {
  readonly at: number
  readonly taken: boolean
  readonly hidden: boolean
  readonly label: string
  readonly why: Text
  readonly amount: Fen | undefined
}

/** A 合计 or 小计 row: never taken as a line, but compared with what the lines above it add up to. */
export interface StatedTotal {
  readonly at: number
  readonly label: string
  /** undefined when its amount cannot be read */
  readonly stated: Fen | undefined
  /** row its lines begin with, from 1 */
  readonly from: number
}

/** A column of money that is not read. */
export interface ColumnBeside {
  readonly column: number
  readonly heading: string
  readonly hidden: boolean
  readonly numbers: number
  /** in its own unit; undefined where that is not known */
  readonly sum: Fen | undefined
}

export interface TableReading {
  readonly at: Places
  readonly units: Units
  /** the units are known: amounts mean something */
  readonly ready: boolean
  readonly rows: readonly PastedRow[]
  readonly leftOut: readonly LeftOut[]
  readonly totals: readonly StatedTotal[]
  readonly beside: readonly ColumnBeside[]
  readonly headings: number
}

/** A row with what it was judged to be. */
interface Entry {
  readonly body: BodyRow
  readonly source: RowSource
  readonly kind: RowKind
  /** taken in by the person, whatever it looks like */
  readonly chosen: boolean
  readonly amount: Fen | undefined
}

/** Reads a table into lines, and everything in it that is not counted. */
export function readTable(table: TableAt, choices: Choices = noChoices): TableReading {
  const at = placesOf(table, choices)
  const units = findUnits(table, at, choices.units)
  const read = rowsOf(table.sheet, table.bodyTop, table.end).map(row => sourceOf(table, at, units, choices, row))
  const bodies = read.map(({ body }) => body)
  const kinds = kindsOf(table, bodies)
  const entries = read.map(({ body, source }, index): Entry => {
    const kind = kinds[index] ?? { is: 'again' }
    const amount = amountOf(table, at, units, body, kind)
    return { body, source, kind, amount, chosen: choices.rows.has(source.at) }
  })
  const all = [...entriesAbove(table, at, units, choices), ...entries]
  const lines = entries.flatMap(entry => (isPlain(entry) ? [entry.body.row] : []))
  return {
    at,
    units,
    ready: moneyColumns.every(column => units[column].unit !== undefined || at[column] === undefined),
    rows: all.flatMap(entry => (isPlain(entry) || entry.chosen ? [lineOf(entry)] : [])),
    leftOut: all.flatMap(entry => (isPlain(entry) ? [] : leftOutOf(entry, table))),
    totals: totalsOf(entries),
    beside: besideOf(table, at, units, lines),
    headings: entries.filter(({ kind }) => kind.is === 'heading').length,
  }
}

/** A line that is counted without anybody saying so. */
const isPlain = ({ kind, body }: Entry) => kind.is === 'line' && !body.hidden

function lineOf({ source, kind }: Entry): PastedRow {
  if (kind.is !== 'line') return readRow({ ...source, cells: named(source.cells, 'label' in kind ? kind.label : '') })
  const { heading, label, notSum: added } = kind
  const row = readRow({ ...source, heading, cells: added ? named(source.cells, label) : source.cells })
  return added ? { ...row, remark: notSum(added, row.remark) } : row
}

/** What looked like a heading or note has its name in whatever column it stood. */
const named = (cells: RowSource['cells'], label: string) => ({ ...cells, name: cells.name || label })

function leftOutOf({ body, source, kind, chosen, amount }: Entry, { sheet, headTop }: TableAt): readonly LeftOut[] {
  const why = whyLeftOut(kind, body, body.row < headTop)
  if (!why || kind.is === 'again') return []
  const label = (kind.is === 'line' && body.cells.name) || kind.label || '—'
  const said = why === strayNumber ? (sheet.rows[body.row] ?? []).flatMap(cell => cell.text || []).join(' ') : label
  return [{ at: source.at, taken: chosen, hidden: body.hidden, amount, label: said, why }]
}

/** Titles and lines above the table that speak of money. */
function entriesAbove(table: TableAt, at: Places, units: Units, choices: Choices): readonly Entry[] {
  return rowsOf(table.sheet, table.top, table.headTop).flatMap(row => {
    const words = (table.sheet.rows[row] ?? []).flatMap(cell => (cell.text === '' ? [] : [cell.text]))
    const label = words.join(' ')
    if (!tellsASum(label) && !(namesMoney(label) && words.some(isNumber))) return []
    const { body, source } = sourceOf(table, at, units, choices, row)
    return [
      {
        body,
        source,
        kind: { is: 'note', label, numbers: false },
        amount: undefined,
        chosen: choices.rows.has(source.at),
      },
    ]
  })
}

function totalsOf(entries: readonly Entry[]): readonly StatedTotal[] {
  let block = 1
  return entries.flatMap(({ source, kind, chosen, amount }) => {
    if (chosen || (kind.is !== 'total' && kind.is !== 'subtotal')) return []
    const from = kind.is === 'subtotal' ? block : 1
    if (kind.is === 'subtotal') block = source.at + 1
    return [{ at: source.at, label: kind.label, stated: amount, from }]
  })
}

/** The columns found, as changed by the person; hidden columns of money are left out until they are chosen. */
export function placesOf({ sheet, at }: TableAt, choices: Choices): Places {
  const found = Object.entries(at).filter(
    ([column, place]) => !(column === 'unitPrice' || column === 'amount') || !sheet.hiddenColumns.has(place),
  )
  const chosen = Object.entries(choices.columns)
  const taken = new Set(chosen.map(([, place]) => place))
  return Object.fromEntries(
    [...found.filter(([, place]) => !taken.has(place)), ...chosen].filter(([, place]) => place !== null),
  )
}

const isMoney = (column: Column): column is MoneyColumn => column === 'unitPrice' || column === 'amount'

function sourceOf(table: TableAt, at: Places, units: Units, choices: Choices, row: number) {
  const { sheet } = table
  const cells = {} as Record<Column, string>
  const faults: Partial<Record<Column, Text>> = {}
  const own: Partial<Record<MoneyColumn, MoneyUnit>> = {}
  for (const column of columns) {
    const place = at[column]
    if (place === undefined) {
      cells[column] = ''
      continue
    }
    const cell = cellFor(table, column, row, place)
    cells[column] = cell.text.replace(/\s*\n\s*/g, ' ')
    const fault = faultOf(table, column, cell, row, place)
    if (fault) faults[column] = fault
    if (isMoney(column) && cell.drawn?.unit && !choices.units[column]) own[column] = cell.drawn.unit
    if (isMoney(column) && cell.drawn?.currency && !units[column].unit)
      faults[column] ??= text('不是人民币', 'not renminbi')
  }
  const source: RowSource = {
    at: row + 1,
    cells,
    faults,
    heading: undefined,
    units: {
      unitPrice: own.unitPrice ?? units.unitPrice.unit ?? 'yuan',
      amount: own.amount ?? units.amount.unit ?? 'yuan',
    },
  }
  const body: BodyRow = { row, cells, money: moneyOf(source), hidden: sheet.hiddenRows.has(row) || sheet.hidden }
  return { source, body }
}

/** Words of a merged cell hold for all its rows; a number is written once. */
const cellFor = ({ sheet, bodyTop }: TableAt, column: Column, row: number, place: number): SourceCell => {
  if (column !== 'category' && column !== 'basis' && column !== 'unit') return cellAt(sheet, row, place)
  const merge = mergeAt(sheet, row, place)
  return merge && merge.left === place && merge.top >= bodyTop ? spokenAt(sheet, row, place) : cellAt(sheet, row, place)
}

function faultOf({ sheet }: TableAt, column: Column, cell: SourceCell, row: number, place: number): Text | undefined {
  if (cell.uncalculated !== undefined)
    return text(
      `是没有计算过的公式（${cell.uncalculated}），请在 Excel 或 WPS 中打开原表并保存后再导入`,
      `a formula nobody has calculated (${cell.uncalculated}): open and save the original in a spreadsheet first`,
    )
  const merge = cell.text === '' && (column === 'quantity' || isMoney(column)) ? mergeAt(sheet, row, place) : undefined
  if (!merge || merge.bottom === merge.top) return undefined
  return text(
    `是合并单元格，数写在第 ${merge.top + 1} 行，请分到各行`,
    `a merged cell with its number in row ${merge.top + 1}: divide it among the rows`,
  )
}

/** The amount as it stands, else quantity × price. */
function moneyOf({ cells, units }: RowSource): Fen | undefined {
  // What is taken off makes the sums come out, though it is no line.
  const [, less, positive = ''] = /^(-|\((?=.*\)$))?(.*?)\)?$/.exec(halfWidth(cells.amount)) ?? []
  const stated = readRounded(less ? positive : cells.amount, units.amount)
  if (!isRefused(stated)) return less ? fen(-stated.fen) : stated.fen
  const quantity = readQuantity(cells.quantity)
  const price = readRounded(cells.unitPrice, units.unitPrice)
  if (isRefused(quantity) || isRefused(price)) return undefined
  return withAmount({ ...emptyLine, quantity: quantity.quantity, unitPrice: price.fen }).amount
}

const strayNumber = text('有数，但不在金额列', 'a number outside the columns of money')
const hiddenRow = text('隐藏的行', 'a hidden row')

/** Why a row is not counted; nothing where it says nothing of money. */
function whyLeftOut(kind: RowKind, { hidden, money }: BodyRow, above: boolean): Text | undefined {
  switch (kind.is) {
    case 'line':
      return hiddenRow
    case 'heading':
      if (money === undefined) return kind.numbers ? strayNumber : undefined
      return text(`分类标题，是其下 ${kind.lines} 行之和`, `a heading: the sum of the ${kind.lines} rows below it`)
    case 'total':
    case 'subtotal':
      return hidden ? text('隐藏的合计行', 'a hidden total') : text('合计，只用来核对', 'a total, only compared with')
    case 'note':
      if (above) return text('表格上方写有金额', 'money above the table')
      if (kind.numbers) return strayNumber
      return tellsASum(kind.label) ? text('说明文字里写有金额', 'a note that speaks of money') : undefined
    default:
      return undefined
  }
}

/** What a row left out is worth; a total may stand in another column than the amounts. */
function amountOf(table: TableAt, at: Places, units: Units, body: BodyRow, { is }: RowKind): Fen | undefined {
  if (body.money !== undefined || (is !== 'total' && is !== 'subtotal')) return body.money
  const unit = units.amount.unit ?? units.unitPrice.unit
  const others = (table.sheet.rows[body.row] ?? []).filter((_, place) => place !== at.quantity && place !== table.index)
  const written = others.findLast(cell => /\d/.test(cell.text))?.text.replace(/^[^\d¥￥]*[:：]/, '') ?? ''
  const read = unit ? readRounded(written, unit) : undefined
  return read && !isRefused(read) ? read.fen : undefined
}

const notSum = (added: Fen, before: Text | undefined): Text => {
  const said = text(
    `没有数量和单价；其下各行之和是 ${formatWan(added)} 万元，与它的金额不同，按一行列出`,
    `Neither quantity nor price; the rows below add up to ${formatWan(added)}, not to its amount: listed as a line`,
  )
  return before ? text(`${before.zh}；${said.zh}`, `${before.en}; ${said.en}`) : said
}

/** What the lines hold in columns of money that are not read. */
function besideOf(table: TableAt, at: Places, units: Units, lines: readonly number[]): readonly ColumnBeside[] {
  const { sheet, heads } = table
  return moneyColumnsBeside({ ...table, at }).map(column => {
    const cells = lines.map(row => cellAt(sheet, row, column)).filter(cell => isNumber(cell.text))
    const unit = findUnits(table, { amount: column }, {}).amount.unit ?? units.amount.unit
    const amounts = cells.map(cell => (unit ? readRounded(cell.text, cell.drawn?.unit ?? unit) : undefined))
    return {
      column,
      heading: heads[column]?.toReversed().join(' ') ?? '',
      hidden: sheet.hiddenColumns.has(column),
      numbers: cells.length,
      sum: unit ? fen(amounts.reduce((sum, each) => sum + (each && !isRefused(each) ? each.fen : 0), 0)) : undefined,
    }
  })
}

/** What the usable lines a total speaks about add up to. */
export const computedTotal = (total: StatedTotal, rows: readonly PastedRow[]): Fen =>
  fen(
    rows
      .filter(row => row.at >= total.from && row.at < total.at && row.problems.length === 0)
      .reduce((sum, { line }) => sum + (line.amount ?? 0), 0),
  )

export const usable = (rows: readonly PastedRow[]) => rows.filter(row => row.problems.length === 0)
