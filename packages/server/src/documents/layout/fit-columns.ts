import { printableLines } from '@zhengheng/policy'
import { piecesOf } from './unbroken.ts'

/** What a column holds: its title and sums, set in bold, and the cells between. */
export interface ColumnText {
  readonly heads: readonly string[]
  readonly cells: readonly string[]
}

interface Room {
  /** points for all columns together */
  readonly width: number
  /** points of a cell that are not for its words */
  readonly beside: number
  /** type sizes in points, the wanted one first; the next is taken when a code or amount would break */
  readonly sizes: readonly [number, ...number[]]
  /** in ems, as the face draws it */
  widthOf(text: string, weight: 'regular' | 'bold'): number
}

export interface FittedColumns {
  /** points for the words of each column */
  readonly widths: readonly number[]
  readonly size: number
  /** no code, amount or date breaks; false where even the smallest type is too large for that */
  readonly whole: boolean
}

/** Words narrower than this are not made narrower still: a column of single signs cannot be read. */
const LEAST = 4
/** Room between a word and the rule beside it, in ems. */
const SPARE = 0.5

/**
 * Shares the width of a table by what its columns hold. Each gets what its longest line asks; where that is more than
 * there is, the widest give way, but no column gets narrower than its codes, amounts and dates.
 */
export function fitColumns(columns: readonly ColumnText[], { width, beside, sizes, widthOf }: Room): FittedColumns {
  const room = width - columns.length * beside
  const widest = (texts: readonly string[], weight: 'regular' | 'bold') =>
    texts.reduce((most, text) => Math.max(most, widthOf(text, weight)), 0)
  const asked = columns.map(({ heads, cells }) => {
    const lines = cells.flatMap(printableLines)
    // A long heading may take two lines.
    const headings = heads.map(head => widthOf(head, 'bold')).map(all => Math.min(all, Math.max(LEAST, all / 2)))
    const wish = Math.max(1, ...headings, widest(lines, 'regular'))
    const least = Math.max(
      Math.min(wish, LEAST),
      widest(heads.flatMap(wholesIn), 'bold'),
      widest(lines.flatMap(wholesIn), 'regular'),
    )
    return { wish: Math.max(wish, least) + SPARE, least: least + SPARE / 5 }
  })
  const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0)
  const least = asked.map(column => column.least)
  const wishes = asked.map(({ wish }) => wish)
  const size = sizes.find(points => sum(least) * points <= room)
  if (size === undefined) {
    const smallest = sizes.at(-1) ?? sizes[0]
    const none = wishes.map(() => 0)
    return {
      widths: shared(
        wishes.map(each => each * smallest),
        none,
        room,
      ),
      size: smallest,
      whole: false,
    }
  }
  return {
    widths: shared(
      wishes.map(each => each * size),
      least.map(each => each * size),
      room,
    ),
    size,
    whole: true,
  }
}

const wholesIn = (line: string): readonly string[] =>
  piecesOf(line)
    .filter(({ whole }) => whole)
    .map(({ text }) => text)

function shared(wishes: readonly number[], least: readonly number[], room: number): readonly number[] {
  const all = wishes.reduce((sum, each) => sum + each, 0)
  if (all <= room) return wishes.map(wish => (wish * room) / all)
  const upTo = (level: number) => wishes.map((wish, index) => Math.max(least[index] ?? 0, Math.min(wish, level)))
  let [low, high] = [0, room]
  for (let halving = 0; halving < 40; halving += 1) {
    const level = (low + high) / 2
    if (upTo(level).reduce((sum, each) => sum + each, 0) <= room) low = level
    else high = level
  }
  return upTo(low)
}
