import { type Text, text } from '@zhengheng/policy'
import {
  currencyIn,
  currencyStatedIn,
  type MoneyUnit,
  moneyUnits,
  statesStrangeUnit,
  unitsStatedIn,
  unitWords,
} from '../../../ui/money-words.ts'
import { isRefused, readNumber } from '../../../ui/read-number.ts'
import { type Column, type MoneyColumn, moneyColumns } from './columns.ts'
import { isNumber, type Places, rowsOf, type TableAt } from './find-tables.ts'
import { cellAt, columnLetters, type SourceSheet } from './source-sheet.ts'

/** In which unit a column of money is, and where that is written; or why it has to be asked or refused. */
export type UnitFinding =
  | { readonly unit: MoneyUnit; readonly place: Text }
  | { readonly ask: Text; readonly unit?: undefined }
  | { readonly foreign: Text; readonly place: Text; readonly unit?: undefined }

export type Units = Readonly<Record<MoneyColumn, UnitFinding>>
export type ChosenUnits = Readonly<Partial<Record<MoneyColumn, MoneyUnit>>>

interface Statement {
  readonly units: readonly MoneyUnit[]
  readonly currency: Text | undefined
  /** a unit of money is written that is none of ours */
  readonly strange?: boolean
  /** at the head of a column that is not read */
  readonly beside?: boolean
  readonly place: Text
}

const chosenByPerson = text('您选定的', 'chosen by you')

/** Looks for the units from the narrowest place to the widest, and never guesses. */
export function findUnits(table: TableAt, at: Places, chosen: ChosenUnits): Units {
  const around = statementsAround(table, at)
  const own = Object.fromEntries(
    moneyColumns.map(column => {
      const picked = chosen[column]
      return [column, picked ? { unit: picked, place: chosenByPerson } : findingOf(table, at[column], around)]
    }),
  ) as Record<MoneyColumn, UnitFinding | undefined>
  const units = {
    unitPrice: own.unitPrice ?? borrowed(own.amount, '金额', 'amount'),
    amount: own.amount ?? borrowed(own.unitPrice, '单价', 'unit price'),
  }
  if (chosen.unitPrice || chosen.amount) return units
  return contradiction(table, at, units, around) ?? units
}

const borrowed = (other: UnitFinding | undefined, zh: string, en: string): UnitFinding =>
  other && 'place' in other
    ? { ...other, place: text(`同“${zh}”列：${other.place.zh}`, `as the ${en}: ${other.place.en}`) }
    : { ask: text('表中没有写明金额单位', 'The table does not say its unit of money') }

/** The finding from the column itself, else from what is written around; nothing where nobody says anything. */
function findingOf(table: TableAt, column: number | undefined, around: readonly Statement[]): UnitFinding | undefined {
  if (column === undefined) return undefined
  const said = headStatement(table, column) ?? settled(around)
  const drawn = drawnIn(table, column)
  const found = [said, drawn, writtenIn(table, column)].filter(statement => statement !== undefined)
  for (const { currency, place } of found) if (currency) return { foreign: currency, place }
  const first = found.find(({ units, strange }) => strange || units.length > 0)
  if (!first) return undefined
  const { units, strange, place } = first
  const [unit] = units
  if (strange || !unit)
    return { ask: text(`不认识的金额单位：${place.zh}`, `A unit of money not known here: ${place.en}`) }
  if (units.length > 1) return { ask: text(`单位写法不一：${place.zh}`, `Several units are written: ${place.en}`) }
  const [format] = drawn?.units ?? []
  return format && drawn && format !== unit ? { ask: twoUnits(place, unit, drawn.place, format) } : { unit, place }
}

const twoUnits = (place: Text, unit: MoneyUnit, otherPlace: Text, other: MoneyUnit): Text =>
  text(
    `${place.zh}是${unitWords[unit].zh}，${otherPlace.zh}是${unitWords[other].zh}`,
    `${place.en} says ${unitWords[unit].en}, ${otherPlace.en} ${unitWords[other].en}`,
  )

/** What the heading of a column says, its lowest words first, then the comments on it. */
function headStatement({ sheet, headTop, bodyTop }: TableAt, column: number): Statement | undefined {
  for (let row = bodyTop - 1; row >= headTop; row--) {
    const merge = sheet.merges.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    )
    const [r, c] = merge ? [merge.top, merge.left] : [row, column]
    const cell = cellAt(sheet, r, c)
    const statement = statementIn(cell.text, sheet, r, c, currencyIn) ?? commentStatement(sheet, r, c)
    if (statement) return statement
  }
  return undefined
}

function statementIn(
  words: string,
  sheet: SourceSheet,
  row: number,
  column: number,
  currencyOf: typeof currencyIn,
): Statement | undefined {
  const units = unitsStatedIn(words)
  const currency = currencyOf(words)
  const strange = statesStrangeUnit(words)
  if (units.length === 0 && !currency && !strange) return undefined
  return { units, currency, strange, place: placeWords(sheet, row, column, words) }
}

function commentStatement(sheet: SourceSheet, row: number, column: number): Statement | undefined {
  const { comment } = cellAt(sheet, row, column)
  const found = comment === undefined ? undefined : statementIn(comment, sheet, row, column, currencyStatedIn)
  return found && { ...found, place: text(`批注：${found.place.zh}`, `comment: ${found.place.en}`) }
}

/** What is said above, beside and below the table and in the name of the sheet. */
function statementsAround(table: TableAt, at: Places): readonly Statement[] {
  const { sheet, top, headTop, bodyTop, end } = table
  const read = new Set(Object.values(at))
  const found: (Statement | undefined)[] = []
  for (const row of rowsOf(sheet, top, end)) {
    const cells = Object.entries(sheet.rows[row] ?? []).map(([column, cell]) => [Number(column), cell] as const)
    if (row >= bodyTop && cells.some(([column, { text: words }]) => read.has(column) && isNumber(words))) continue
    for (const [column, cell] of cells) {
      const beside = row >= headTop && row < bodyTop
      if (beside && read.has(column)) continue
      const said = statementIn(cell.text, sheet, row, column, currencyStatedIn)
      found.push(said && { ...said, beside }, commentStatement(sheet, row, column))
    }
  }
  return [...found, nameStatement(sheet)].filter(statement => statement !== undefined)
}

function nameStatement({ name = '' }: SourceSheet): Statement | undefined {
  const units = unitsStatedIn(name)
  if (units.length === 0) return undefined
  return { units, currency: undefined, place: text(`工作表名称“${name}”`, `the name of sheet “${name}”`) }
}

/** All statements around as one; of two minds where they differ. */
function settled(around: readonly Statement[]): Statement | undefined {
  const [first] = around
  if (!first) return undefined
  const units = [...new Set(around.flatMap(statement => statement.units))]
  const currency = around.find(statement => statement.currency)
  if (currency) return currency
  const strange = around.find(statement => statement.strange)
  if (strange) return strange
  if (units.length === 1) return around.find(statement => statement.units.length > 0)
  const places = around.map(({ place }) => place)
  return {
    units,
    currency: undefined,
    place: text(places.map(({ zh }) => zh).join('、'), places.map(({ en }) => en).join(', ')),
  }
}

/** What the number formats of a column draw beside every number. */
function drawnIn({ sheet, bodyTop, end }: TableAt, column: number): Statement | undefined {
  const rows = rowsOf(sheet, bodyTop, end).filter(row => isNumber(cellAt(sheet, row, column).text))
  const first = rows.find(row => cellAt(sheet, row, column).drawn)
  if (first === undefined) return undefined
  const kinds = new Set(
    rows.map(row => {
      const { drawn } = cellAt(sheet, row, column)
      return drawn?.unit ?? drawn?.currency?.zh
    }),
  )
  const { drawn } = cellAt(sheet, first, column)
  const place = text(`单元格格式（${cellName(first, column)}）`, `the number format of ${cellName(first, column)}`)
  if (kinds.size === 1) return { units: drawn?.unit ? [drawn.unit] : [], currency: drawn?.currency, place }
  return { units: [], currency: undefined, place }
}

/** What every amount of a column says itself: 12.5 万元, $300. Cells with a unit of their own outrank the column’s. */
function writtenIn({ sheet, bodyTop, end }: TableAt, column: number): Statement | undefined {
  const cells = rowsOf(sheet, bodyTop, end)
    .map(row => ({ row, words: cellAt(sheet, row, column).text }))
    .filter(({ words }) => /\d/.test(words))
  const read = cells.map(({ words }) => {
    const number = readNumber(words)
    return { unit: isRefused(number) ? undefined : number.unit, currency: currencyIn(words) }
  })
  const [first] = cells
  if (!first || read.some(({ unit, currency }) => !unit && !currency)) return undefined
  return {
    // Each cell goes by its own; the first stands for the column.
    units: read.flatMap(({ unit }) => unit ?? []).slice(0, 1),
    currency: read.find(({ currency }) => currency)?.currency,
    place: placeWords(sheet, first.row, column, first.words),
  }
}

const cellName = (row: number, column: number) => `${columnLetters(column)}${row + 1}`

const SHOWN = 24
const unitWritten = /(?:金额|货币)?单位\s*[:：]?\s*(?:人民币)?\s*[十百千万亿]*\s*[元圆]|[十百千万亿]*[元圆][)）]/

/** As much of a long line as shows the unit. */
function excerpt(words: string): string {
  if (words.length <= SHOWN) return words
  const from = Math.max(Math.min(words.search(unitWritten), words.length - SHOWN), 0)
  const to = from + SHOWN
  return `${from > 0 ? '…' : ''}${words.slice(from, to)}${to < words.length ? '…' : ''}`
}

/** Where something stands, as the person finds it again. */
export function placeWords(sheet: SourceSheet, row: number, column: number, words: string): Text {
  const short = excerpt(words.replace(/\s+/g, ' '))
  return sheet.name === undefined
    ? text(`第 ${row + 1} 行第 ${column + 1} 列“${short}”`, `row ${row + 1}, column ${column + 1}, “${short}”`)
    : text(
        `工作表“${sheet.name}”${cellName(row, column)}“${short}”`,
        `sheet “${sheet.name}”, ${cellName(row, column)}, “${short}”`,
      )
}

/** Units that are found and still cannot both be right. */
function contradiction(table: TableAt, at: Places, units: Units, around: readonly Statement[]): Units | undefined {
  const { unitPrice, amount } = units
  if (!unitPrice.unit || !amount.unit) return undefined
  const general = around.find(({ currency, beside }) => currency && !beside) ?? settled(around)
  const [said] = general?.units ?? []
  const foreign = general?.currency && !general.beside
  if (general && (foreign || (said && said !== unitPrice.unit && said !== amount.unit))) {
    const ask = text(
      `${general.place.zh}与表头的${unitWords[amount.unit].zh}不一致`,
      `${general.place.en} differs from the heading, ${unitWords[amount.unit].en}`,
    )
    return { unitPrice: { ask }, amount: { ask } }
  }
  const factor = factorBetween(table, at, moneyUnits[amount.unit] - moneyUnits[unitPrice.unit])
  if (factor === 0) return undefined
  const times = (10 ** Math.abs(factor)).toLocaleString('en-US')
  const [more, less] = factor > 0 ? ['数量×单价', '金额'] : ['金额', '数量×单价']
  const ask = text(
    `按写明的单位，${more}是${less}的 ${times} 倍`,
    `By the units written, ${factor > 0 ? 'quantity × price' : 'the amount'} is ${times} times the other`,
  )
  return { unitPrice: { ask }, amount: { ask } }
}

/** The power of ten by which quantity × price differs from the amounts in most rows; 0 where they agree. */
function factorBetween({ sheet, bodyTop, end }: TableAt, at: Places, scale: number): number {
  const valueIn = (row: number, column: Column) => {
    const place = at[column]
    const read = place === undefined ? undefined : readNumber(cellAt(sheet, row, place).text)
    return !read || isRefused(read) || read.unit ? 0 : Number(read.decimal)
  }
  const factors = rowsOf(sheet, bodyTop, end).flatMap(row => {
    const product = valueIn(row, 'quantity') * valueIn(row, 'unitPrice')
    const stated = valueIn(row, 'amount')
    if (product === 0 || stated === 0) return []
    const power = Math.log10(product / stated) - scale
    return [Math.abs(power - Math.round(power)) < 0.005 ? Math.round(power) : 0]
  })
  const [first = 0] = factors.filter(factor => factor !== 0)
  return factors.filter(factor => factor === first).length * 2 > factors.length ? first : 0
}
