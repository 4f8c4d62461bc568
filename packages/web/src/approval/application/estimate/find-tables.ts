import { currencyIn, currencyStatedIn, unitsStatedIn } from '../../../ui/money-words.ts'
import { isRefused, readNumber } from '../../../ui/read-number.ts'
import { type Column, categoryNamed, columnNamed, columns, mayBeMoney, withoutTax } from './columns.ts'
import { cellAt, isBlank, type SourceSheet, spokenAt, widthOf } from './source-sheet.ts'

export type Places = Readonly<Partial<Record<Column, number>>>

/** A table on a sheet. Rows count from 0; ends are exclusive. */
export interface TableAt {
  readonly sheet: SourceSheet
  /** where title and lines above the table begin */
  readonly top: number
  readonly headTop: number
  readonly bodyTop: number
  readonly end: number
  readonly at: Places
  /** where rows are numbered */
  readonly index?: number
  /** what stands at the head of each column, from its own words up */
  readonly heads: readonly (readonly string[])[]
  /** rows that say the heading again, as on each printed page */
  readonly headsAgain: ReadonlySet<number>
}

export const isNumber = (written: string): boolean => written !== '' && !isRefused(readNumber(written))

const MOST_HEAD_ROWS = 3

interface Head {
  readonly top: number
  readonly bottom: number
  readonly at: Places
  readonly index?: number
  readonly heads: readonly (readonly string[])[]
}

/** The tables of a sheet, each under its own heading; without any heading there is none. */
export function tablesIn(sheet: SourceSheet): readonly TableAt[] {
  const heads = headsIn(sheet)
  const tops = heads.map((head, at) => (at === 0 ? 0 : titleAbove(sheet, head.top, heads[at - 1]?.bottom ?? 0)))
  const tables: { first: number; head: Head; again: Set<number> }[] = []
  for (const [at, head] of heads.entries()) {
    const last = tables.at(-1)
    if (!last || !sameHeads(last.head, head) || otherUnits(sheet, heads, tops, last.first, at))
      tables.push({ first: at, head, again: new Set() })
    else for (let row = head.top; row < head.bottom; row++) last.again.add(row)
  }
  return tables.map(({ first, head, again }, which) => ({
    sheet,
    top: tops[first] ?? 0,
    headTop: head.top,
    bodyTop: head.bottom,
    end: tops[tables[which + 1]?.first ?? heads.length] ?? sheet.rows.length,
    at: head.at,
    heads: head.heads,
    headsAgain: again,
    ...(head.index !== undefined && { index: head.index }),
  }))
}

function headsIn(sheet: SourceSheet): readonly Head[] {
  const width = widthOf(sheet)
  const heads: Head[] = []
  for (const key of Object.keys(sheet.rows)) {
    const top = Number(key)
    if (top < (heads.at(-1)?.bottom ?? 0) || !mayBeHead(sheet, top)) continue
    const head = headAt(sheet, top, width)
    if (head) heads.push(head)
  }
  return heads
}

/** The same heading in another unit begins another table, not another page. */
function otherUnits(
  sheet: SourceSheet,
  heads: readonly Head[],
  tops: readonly number[],
  first: number,
  at: number,
): boolean {
  const ofPart = (part: number) => unitsBetween(sheet, tops[part] ?? 0, tops[part + 1] ?? sheet.rows.length)
  const title = unitsBetween(sheet, tops[at] ?? 0, heads[at]?.top ?? 0)
  const [before, own] = [ofPart(first), title || ofPart(at)]
  return own !== before && own !== '' && (title !== '' || before !== '')
}

/** The units and currencies stated from one row to another. */
const unitsBetween = (sheet: SourceSheet, from: number, to: number): string => {
  const cells = rowsOf(sheet, from, to).flatMap(row => sheet.rows[row] ?? [])
  const stated = cells.flatMap(({ text: words }) => [...unitsStatedIn(words), currencyStatedIn(words)?.en ?? []].flat())
  return [...new Set(stated)].toSorted().join()
}

const mayNameThings = /[名内事品项岗角]|单\s*价|金\s*额|item/i

/** Whether a row and the two below it name enough columns; most rows of a table do not, and need no closer look. */
function mayBeHead(sheet: SourceSheet, top: number): boolean {
  if (!sheet.rows[top]?.some(cell => mayNameThings.test(cell.text))) return false
  const cells = Array.from({ length: MOST_HEAD_ROWS }, (_, row) => sheet.rows[top + row] ?? []).flat()
  const named = new Set(cells.map(cell => columnNamed(cell.text)))
  return named.has('name') && [...named].filter(column => column && column !== 'index').length >= 3
}

const sameHeads = (a: Head, b: Head) => JSON.stringify(a.heads) === JSON.stringify(b.heads)

/** One to three rows that name at least three columns, the name of a line among them. */
function headAt(sheet: SourceSheet, top: number, width: number): Head | undefined {
  let best: { head: Head; found: number } | undefined
  for (let rows = 1; rows <= MOST_HEAD_ROWS; rows++) {
    const bottom = top + rows
    if (rows > 1 && !continuesHead(sheet, bottom - 1, width)) break
    const heads = Array.from({ length: width }, (_, column) => wordsDown(sheet, top, bottom, column))
    const { at, index } = placesIn(sheet, heads)
    const found = Object.keys(at).length
    const tells = at.name !== undefined && found >= 3
    if (tells && (found > (best?.found ?? 0) || saysOnlyUnits(sheet, bottom - 1)))
      best = { head: { top, bottom, at, heads, ...(index !== undefined && { index }) }, found }
  }
  return best && withoutTitle(sheet, best.head, best.found, width)
}

/** A row of units below the names: （元）, （元）. */
const saysOnlyUnits = (sheet: SourceSheet, row: number): boolean =>
  (sheet.rows[row] ?? []).every(({ text: words }) => words === '' || unitsStatedIn(words).length > 0)

/** A title that was taken along tells no column and does not hang down into the heading. */
function withoutTitle(sheet: SourceSheet, head: Head, found: number, width: number): Head {
  const top = head.top + 1
  const hangs = sheet.merges.some(merge => merge.top <= head.top && merge.bottom > head.top)
  if (top === head.bottom || hangs) return head
  const heads = Array.from({ length: width }, (_, column) => wordsDown(sheet, top, head.bottom, column))
  const { at, index } = placesIn(sheet, heads)
  if (Object.keys(at).length < found) return head
  return withoutTitle(
    sheet,
    { top, bottom: head.bottom, at, heads, ...(index !== undefined && { index }) },
    found,
    width,
  )
}

/** A further row of a heading holds words only, and some of them lie under a cell that spans or beside one that hangs. */
function continuesHead(sheet: SourceSheet, row: number, width: number): boolean {
  const filled = (sheet.rows[row] ?? []).filter(cell => cell.text !== '')
  if (filled.length === 0 || filled.some(cell => isNumber(cell.text))) return false
  const hangs = sheet.merges.some(({ top, bottom }) => top < row && bottom >= row)
  return hangs || filled.some(cell => columnNamed(cell.text) !== undefined) || filled.length < width / 2
}

/** The words at the head of a column, lowest first; a merged cell speaks for all its places. */
function wordsDown(sheet: SourceSheet, top: number, bottom: number, column: number): string[] {
  const words: string[] = []
  for (let row = bottom - 1; row >= top; row--) {
    const word = spokenAt(sheet, row, column).text
    if (word !== '' && !words.includes(word)) words.push(word)
  }
  return words
}

/** Where each column of the form stands; where several name it, visible ones in renminbi and with tax come first. */
function placesIn(sheet: SourceSheet, heads: readonly (readonly string[])[]): { at: Places; index?: number } {
  const at: Partial<Record<Column, number>> = {}
  let index: number | undefined
  const merit = (column: number): number => {
    const all = heads[column]?.join(' ') ?? ''
    return (
      (sheet.hiddenColumns.has(column) ? 0 : 8) +
      (currencyIn(all) ? 0 : 4) +
      (withoutTax(all) ? 0 : 2) +
      (/\d{4}年|年度|其中/.test(all) ? 0 : 1)
    )
  }
  for (const [column, words] of heads.entries()) {
    const named = words.map(columnNamed).find(found => found !== undefined)
    if (named === 'index') index ??= column
    else if (named) {
      const other = at[named]
      if (other === undefined || merit(column) > merit(other)) at[named] = column
    }
  }
  return index === undefined ? { at } : { at, index }
}

/** The lines above a further table that belong to it: words, no amounts; notes belong to the table before. */
function titleAbove(sheet: SourceSheet, headTop: number, from: number): number {
  let top = headTop
  while (top > from && isBlank(sheet, top - 1)) top -= 1
  while (top > from && isTitle(sheet, top - 1)) top -= 1
  return top
}

const isTitle = (sheet: SourceSheet, row: number) => {
  const words = (sheet.rows[row] ?? []).filter(cell => cell.text !== '')
  const [first] = words
  if (!first || words.length > 2) return false
  return !/^[(（]?(注|备注|附注|说明)/.test(first.text) && words.every(cell => !isNumber(cell.text))
}

/** A table without headings: the columns in the order of the form, those left out by what the cells hold. */
export function headlessTable(sheet: SourceSheet): TableAt {
  const width = widthOf(sheet)
  const words = (row: (typeof sheet.rows)[number]) => row.filter(cell => cell.text !== '').length
  const filled = sheet.rows.flatMap((row, at) => (words(row) > Math.min(2, width - 1) ? [at] : []))
  const numbered =
    filled.length > 0 &&
    filled.every(row => /^\d{1,4}$/.test(cellAt(sheet, row, 0).text) || /计$/.test(cellAt(sheet, row, 0).text))
  const first = numbered ? 1 : 0
  const kinds = Array.from({ length: Math.max(width - first, 0) }, (_, at) => kindOf(sheet, filled, at + first))
  const order = orders.toSorted((a, b) => likeness(b, kinds) - likeness(a, kinds))[0] ?? columns
  return {
    sheet,
    top: 0,
    headTop: 0,
    bodyTop: 0,
    end: sheet.rows.length,
    at: Object.fromEntries(order.map((column, at) => [column, at + first])),
    heads: Array.from({ length: width }, () => []),
    headsAgain: new Set(),
    ...(numbered && { index: 0 }),
  }
}

type Kind = 'number' | 'category' | 'words' | 'empty'

function kindOf(sheet: SourceSheet, rows: readonly number[], column: number): Kind {
  const words = rows.map(row => cellAt(sheet, row, column).text).filter(word => word !== '')
  if (words.length === 0) return 'empty'
  const most = (count: number) => count * 2 > words.length
  if (most(words.filter(word => /^[\d¥￥(（.-]/.test(word) && /\d/.test(word) && word.length < 20).length))
    return 'number'
  return most(words.filter(word => word.length <= 8 && categoryNamed(word) !== undefined).length) ? 'category' : 'words'
}

/** The order of the form, and the same with parts left out: category, amount or basis, or everything but the amount. */
const parts: readonly (readonly Column[])[] = [['amount'], ['basis'], ['category'], ['quantity', 'unit', 'unitPrice']]
const orders = Array.from({ length: 2 ** parts.length }, (_, set) =>
  parts.filter((_, bit) => (set >> bit) % 2 === 1).flat(),
)
  .map(left => columns.filter(column => !left.includes(column)))
  .filter(order => order.includes('unitPrice') || order.includes('amount'))
  .toSorted((a, b) => b.length - a.length)

const expected: Readonly<Record<Column, Kind>> = {
  category: 'category',
  name: 'words',
  quantity: 'number',
  unit: 'words',
  unitPrice: 'number',
  amount: 'number',
  basis: 'words',
}

/** How well columns of these kinds go with an order; what is empty or left over, here or there, says little. */
const likeness = (order: readonly Column[], kinds: readonly Kind[]): number =>
  kinds.reduce(
    (sum, kind, at) => {
      const column = order[at]
      if (kind === 'empty') return sum
      if (!column) return sum - 1
      if (kind === expected[column]) return sum + 2
      return sum + (kind !== 'number' && expected[column] !== 'number' ? 1 : -2)
    },
    Math.min(kinds.length - order.length, 0),
  )

/** Columns that hold money and are not read: prices without tax, the shares of years, hidden ones. */
export function moneyColumnsBeside({ sheet, at, index, heads, bodyTop, end }: TableAt): readonly number[] {
  const read = new Set([...Object.values(at), index])
  const numbered = new Set<number>()
  for (const row of rowsOf(sheet, bodyTop, end))
    sheet.rows[row]?.forEach((cell, column) => {
      if (!read.has(column) && isNumber(cell.text)) numbered.add(column)
    })
  return [...numbered].filter(column => mayBeMoney(heads[column]?.join('') ?? '')).toSorted((a, b) => a - b)
}

/** Rows that hold something, from the one and before the other; a sheet may have a million empty ones between. */
export const rowsOf = (sheet: SourceSheet, from: number, to: number): readonly number[] =>
  Object.keys(sheet.rows)
    .map(Number)
    .filter(row => row >= from && row < to && !isBlank(sheet, row))
