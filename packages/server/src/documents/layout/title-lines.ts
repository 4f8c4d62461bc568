import { characters } from './measures.ts'
import { piecesOf } from './unbroken.ts'

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const NOT_FIRST = /^[的、，。；：）〕》”％%)]/
const NOT_LAST = /[（〔《“(]$/
const WITHIN_WORD = 30
const FORBIDDEN = 1000

/** Places within a code, an amount or a date. */
function withinWholes(text: string): ReadonlySet<number> {
  const places = new Set<number>()
  let at = 0
  for (const { text: piece, whole } of piecesOf(text)) {
    for (let within = 1; whole && within < piece.length; within += 1) places.add(at + within)
    at += piece.length
  }
  return places
}

/**
 * What it costs to break before `text.slice(at)`: nothing between words, much inside one or beside a bracket.
 * A single sign belongs to the word before it, as in 数据局 or 水务.
 */
function breakCosts(text: string): Map<number, number> {
  const starts = new Set([...words.segment(text)].flatMap(({ segment, index }) => (segment.length > 1 ? [index] : [])))
  const whole = withinWholes(text)
  const costs = new Map<number, number>()
  let at = 0
  for (const sign of text) {
    const before = text.slice(0, at)
    const forbidden =
      NOT_FIRST.test(text.slice(at)) ||
      NOT_LAST.test(before) ||
      whole.has(at) ||
      (/\w$/.test(before) && /\w/.test(sign))
    costs.set(at, forbidden ? FORBIDDEN : starts.has(at) ? 0 : WITHIN_WORD)
    at += sign.length
  }
  return costs.set(at, 0)
}

interface Layout {
  readonly cost: number
  readonly lines: readonly string[]
}

/**
 * Breaks a title into lines of at most `widest` characters, of similar length and between words, as the standard
 * asks of titles; a word is cut only when nothing else fits.
 */
export function titleLines(title: string, widest: number): readonly string[] {
  const costs = breakCosts(title)
  const ideal = characters(title) / Math.ceil(characters(title) / (widest - 1))
  const layouts: Record<number, Layout> = { 0: { cost: 0, lines: [] } }
  for (const [end, breakCost] of [...costs].slice(1)) {
    const within = Object.entries(layouts).filter(([start]) => end - Number(start) <= 4 * widest)
    const candidates = within.map(([start, { cost, lines }]): Layout => {
      const line = title.slice(Number(start), end)
      const width = characters(line)
      const misfit = width > widest ? Number.POSITIVE_INFINITY : (width - ideal) ** 2
      return { cost: cost + misfit + breakCost, lines: [...lines, line] }
    })
    layouts[end] = candidates.reduce((best, next) => (next.cost < best.cost ? next : best))
  }
  return layouts[title.length]?.lines ?? []
}
