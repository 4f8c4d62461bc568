import { halfWidth } from '../../../ui/money-words.ts'

/** How a row is numbered: 一、 stands above （一）, that above 1, that above 1.1. */
export interface Ordinal {
  readonly rank: number
  /** the numbers of a dotted one: 1.2 is [1, 2] */
  readonly path: readonly string[]
}

const LEAST = 9
/** The rank of a row without a number. */
export const unnumbered = LEAST

const chinese = '[一二三四五六七八九十百]{1,4}'
const kinds: readonly (readonly [rank: number, pattern: RegExp])[] = [
  [0, new RegExp(`^第(?:${chinese}|\\d{1,2})(?:部分|章|篇|类|项)`)],
  [1, new RegExp(`^(?:${chinese}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[IVX]{1,4})(?:[、.．:：)]|\\s+(?=\\S)|$)`)],
  [2, new RegExp(`^\\(${chinese}\\)`)],
  [7, /^\(\d{1,3}\)|^\d{1,3}\)|^[①-⑳]/],
]
const dotted = /^(\d{1,3}(?:\.\d{1,3}){0,4})(?:[、.)](?!\d)|\s+(?=\S)|$)/

/**
 * The number a row begins with: in a cell of its own, or before the name with a mark between. A name that merely begins
 * with a numeral (一网统管, 3D 打印机) has none.
 */
export function ordinalIn(written: string): (Ordinal & { readonly rest: string }) | undefined {
  const s = halfWidth(written).replace(/\u3002/g, '.')
  for (const [rank, pattern] of kinds) {
    const match = pattern.exec(s)
    if (match) return { rank, path: [], rest: s.slice(match[0].length).trim() }
  }
  const match = dotted.exec(s)
  if (!match) return undefined
  const path = (match[1] ?? '').split('.')
  return { rank: 2 + Math.min(path.length, 4), path, rest: s.slice(match[0].length).trim() }
}

/** Whether the second number lies below the first: 1 and 1.2. */
export const isBelow = (above: Ordinal, below: Ordinal): boolean =>
  above.path.length > 0 &&
  below.path.length > above.path.length &&
  above.path.every((part, at) => below.path[at] === part)
