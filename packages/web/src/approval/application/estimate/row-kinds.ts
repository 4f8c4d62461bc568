import { type CostCategory, type Fen, fen } from '@zhengheng/policy'
import { halfWidth, tellsASum } from '../../../ui/money-words.ts'
import { isRefused, readQuantity } from '../../../ui/read-number.ts'
import { type Column, categoryNamed } from './columns.ts'
import { isNumber, type TableAt } from './find-tables.ts'
import { isBelow, type Ordinal, ordinalIn, unnumbered } from './outline.ts'
import { cellAt } from './source-sheet.ts'

/** A row of a table as it stands, before anybody says what it is. */
export interface BodyRow {
  /** row of the sheet, from 0 */
  readonly row: number
  readonly cells: Readonly<Record<Column, string>>
  /** what it is worth by its own amount, else by quantity × price */
  readonly money: Fen | undefined
  readonly hidden: boolean
}

export type RowKind =
  /** `notSum`: it stood like a heading, but the lines below it add up to this */
  | { readonly is: 'line'; readonly heading: CostCategory | undefined; readonly label: string; readonly notSum?: Fen }
  /** `lines` is how many lines its amount is the sum of; 0 without an amount */
  | { readonly is: 'heading'; readonly label: string; readonly lines: number; readonly numbers: boolean }
  /** `numbers`: it holds some, in whatever column */
  | { readonly is: 'note'; readonly label: string; readonly numbers: boolean }
  | { readonly is: 'total' | 'subtotal'; readonly label: string }
  | { readonly is: 'again' }

const totalLabel =
  /^.{0,16}?(合计|总计|共计|小计|分计|总投资|总额|总价|total|sum)(估算)?(\(.*\)|[:：].*)?(金额|费用|投资|投资额)?(\(.*\)|[:：].*)?$/i
const subtotalLabel = /小计|分计|分项|本页|subtotal/i
const noteLabel = /^[(]?(注|备注|说明|附注|编制|审核|审定|校核|制表|填表|填报|负责人|联系|日期|单位|币种|[*※])/
const LONG = 40

interface Facts extends BodyRow {
  readonly label: string
  /** the words that make it a total */
  readonly total: string | undefined
  readonly ordinal: Ordinal | undefined
  readonly priced: boolean
  /** says neither how many nor at what price */
  readonly bare: boolean
  readonly stated: boolean
  readonly words: readonly string[]
  /** everything it says, as written */
  readonly said: string
  /** it holds numbers beside the one it may begin with */
  readonly numbers: boolean
}

type Kind = 'line' | 'heading' | 'total' | 'note' | 'again'

/** The rows with what is known of them so far, from the last one up. */
interface Judged {
  readonly facts: readonly Facts[]
  readonly kinds: Kind[]
  /** of rows that might be headings: how many lines their amount is the sum of, and what those below add up to */
  readonly sums: Map<number, { readonly lines: number; readonly sum: Fen }>
}

/**
 * Says of each row what it is. Only what has no amount, or an amount that is the sum of its own lines, may pass for a
 * heading: any other row with money is a line, however it is numbered or named.
 */
export function kindsOf(table: TableAt, rows: readonly BodyRow[]): readonly RowKind[] {
  const judged: Judged = { facts: rows.map(row => factsOf(table, row)), kinds: [], sums: new Map() }
  // From the last row up, so that what lies below a heading is known.
  for (const [at, row] of [...judged.facts.entries()].toReversed())
    judged.kinds[at] = table.headsAgain.has(row.row) ? 'again' : kindOf(judged, row, at)
  return headed(judged)
}

function kindOf(judged: Judged, row: Facts, at: number): Kind {
  if (row.total !== undefined || (row.label === '' && row.bare && row.stated)) return 'total'
  if (!row.bare) return isSumOfParts(judged, row, at) ? 'heading' : 'line'
  if (!row.stated) return withoutMoney(row)
  return isSum(judged, row, at) ? 'heading' : 'line'
}

/** The lines from a row to where its part ends. */
function linesBelow({ facts, kinds }: Judged, at: number, ends: (row: Facts, kind: Kind) => boolean): readonly Facts[] {
  const end = facts.findIndex((row, next) => next > at && ends(row, kinds[next] ?? 'line'))
  return facts.filter((_, next) => next > at && (end < 0 || next < end) && kinds[next] === 'line')
}

function isSum(judged: Judged, row: Facts, at: number): boolean {
  const { ordinal } = row
  const rank = ordinal?.rank ?? unnumbered
  const ends = (next: Facts, kind: Kind) => {
    if (kind === 'total') return !subtotalLabel.test(next.total ?? '')
    return ordinal
      ? (next.ordinal?.rank ?? unnumbered) <= rank
      : next.bare && !next.ordinal && kind !== 'note' && kind !== 'again'
  }
  return matches(judged, row, at, linesBelow(judged, at, ends))
}

/** A row with a number and a price may be the sum of its parts only where the numbering says so: 1 of 1.1 and 1.2. */
function isSumOfParts(judged: Judged, row: Facts, at: number): boolean {
  const { ordinal } = row
  if (!ordinal || ordinal.path.length === 0) return false
  const parts = linesBelow(judged, at, next => !next.ordinal || !isBelow(ordinal, next.ordinal))
  return parts.length > 1 && matches(judged, row, at, parts)
}

/** Sums may be meant with their hidden lines or without. */
function matches({ sums }: Judged, row: Facts, at: number, lines: readonly Facts[]): boolean {
  const { money } = row
  const found = [lines, lines.filter(({ hidden }) => !hidden)].find(
    each => each.length > 0 && money !== undefined && near(money, total(each), row.cells.amount),
  )
  sums.set(at, { lines: found?.length ?? 0, sum: total(lines) })
  return found !== undefined
}

const total = (rows: readonly BodyRow[]): Fen => fen(rows.reduce((sum, { money }) => sum + (money ?? 0), 0))

/** Equal to within one of the last place written, since sums are often shown rounded. */
function near(own: Fen, added: Fen, written: string): boolean {
  if (own === added) return true
  const places = /\.(\d+)/.exec(written)?.[1]?.length ?? 0
  const digits = Number(written.replace(/[^\d.]/g, ''))
  const step = digits > 0 && places > 0 ? own / digits / 10 ** places : 0
  return Math.abs(own - added) <= Math.ceil(step)
}

function factsOf(table: TableAt, row: BodyRow): Facts {
  const line = table.sheet.rows[row.row] ?? []
  const said = line.flatMap(cell => (cell.text === '' ? [] : [cell.text]))
  const words = said.map(halfWidth)
  const indexed = table.index === undefined ? undefined : ordinalIn(cellAt(table.sheet, row.row, table.index).text)
  const written = words.filter(word => !isNumber(word))
  const [first = '', second = ''] = written
  const own = ordinalIn(first)
  const ordinal = indexed ?? own
  const rest = own ? own.rest : first
  const { quantity, unitPrice, amount } = row.cells
  const priced = !isRefused(readQuantity(quantity)) && unitPrice !== ''
  const total = [rest, second].map(word => word.replace(/\s/g, '')).find(word => totalLabel.test(word))
  return {
    ...row,
    words,
    said: said.join(' '),
    numbers: words.slice(1).some(isNumber),
    label: (rest || second).replace(/\s/g, ''),
    total: priced ? undefined : total,
    ordinal,
    priced,
    bare: quantity === '' && unitPrice === '',
    stated: amount !== '',
  }
}

function withoutMoney(row: Facts): 'heading' | 'note' | 'line' {
  const written = row.words.filter(word => !isNumber(word))
  const [first = ''] = written
  if (noteLabel.test(first.replace(/\s/g, '')) || (written.length === 1 && first.length > LONG)) return 'note'
  if (written.length === 1 && tellsASum(first)) return 'note'
  const alone = written.length === 1 && row.words.length <= 2
  return alone || (row.ordinal && written.length <= 2 && row.cells.unit === '') ? 'heading' : 'line'
}

/** Gives every line the category of the heading it lies under. */
function headed({ facts, kinds, sums }: Judged): readonly RowKind[] {
  let open: readonly { rank: number; category: CostCategory | undefined }[] = []
  const ranks = new Set<number>()
  const lineOf = (row: Facts, rank: number, at: number): RowKind => {
    // What is numbered like a heading, or above it, ends what that heading began.
    open = open.filter(heading => heading.rank < rank || heading.rank === unnumbered)
    const own = row.ordinal && ranks.has(rank) ? categoryNamed(row.label) : undefined
    const heading = own ?? open.at(-1)?.category
    const failed = row.bare ? sums.get(at)?.sum : undefined
    if (!failed) return { is: 'line', heading, label: row.label }
    // It does not add up and is counted itself; for what lies below it is a heading all the same.
    open = [...open.filter(each => each.rank < rank), { rank, category: categoryNamed(row.label) ?? heading }]
    return { is: 'line', heading, label: row.label, notSum: failed }
  }
  const headingOf = (row: Facts, rank: number, at: number): RowKind => {
    open = open.filter(heading => heading.rank < rank)
    open = [...open, { rank, category: categoryNamed(row.label) ?? open.at(-1)?.category }]
    ranks.add(rank)
    return { is: 'heading', label: row.label, lines: sums.get(at)?.lines ?? 0, numbers: row.numbers }
  }
  return facts.map((row, at) => {
    const rank = row.ordinal?.rank ?? unnumbered
    const label = row.total ?? row.label
    switch (kinds[at]) {
      case 'again':
        return { is: 'again' }
      case 'note':
        return { is: 'note', label: row.said, numbers: row.numbers }
      case 'total':
        return { is: subtotalLabel.test(label) ? 'subtotal' : 'total', label }
      case 'heading':
        return headingOf(row, rank, at)
      default:
        return lineOf(row, rank, at)
    }
  })
}
