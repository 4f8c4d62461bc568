import { printable } from '@zhengheng/policy'
import { piecesOf } from '../documents/layout/unbroken.ts'

/** A stretch of text that one font can draw. */
export interface Run {
  readonly text: string
  readonly font: string
  /** stands on one line */
  readonly noWrap?: true
  /** and on the same line as the next */
  readonly noNewLine?: true
}

/**
 * Letters with their accents as one character, which a face has; some keyboards and file systems write them as two. Han
 * stays as it is, without the marks that ask for one drawing of it rather than another.
 */
export const composed = (text: string): string =>
  text
    .replace(/\p{Variation_Selector}/gu, '')
    .replace(/(?!\p{Script=Han})\P{M}\p{M}+/gu, letter => letter.normalize('NFC'))

/** The font that draws a character, if any does. */
export type FontFor = (code: number) => string | undefined

/** A character no font has is shown by its number: visible, and never mistaken for another. */
export const numberOf = (code: number): string => `〔U+${code.toString(16).toUpperCase().padStart(4, '0')}〕`

/** What stands in for a character without a glyph: Ⅲ is also written III; the rest is shown by number. */
export function standIns(sign: string): readonly string[] {
  const plain = sign.normalize('NFKC')
  return plain === sign ? [] : Array.from(plain)
}

/**
 * Splits text by the fonts that draw it, and holds together what may not break. Every character comes out, as itself or
 * as what stands in for it.
 */
export const runsOf = (text: string, fontFor: FontFor): readonly Run[] =>
  piecesOf(composed(printable(text)).replace(/[\t\r\n\u2028\u2029]+/g, ' ')).flatMap(({ text: piece, whole }) => {
    const runs = byFont(piece, fontFor)
    // Said to the library in its own terms; it would ask the rules of line breaking between two fonts.
    return whole
      ? runs.map((run, index): Run => ({ ...run, noWrap: true, ...(index < runs.length - 1 && { noNewLine: true }) }))
      : runs
  })

function byFont(text: string, fontFor: FontFor): readonly Run[] {
  const runs: { text: string; font: string }[] = []
  const add = (sign: string, font: string) => {
    const last = runs.at(-1)
    if (last?.font === font) last.text += sign
    else runs.push({ text: sign, font })
  }
  for (const sign of text) for (const [drawn, font] of drawnAs(sign, fontFor)) add(drawn, font)
  return runs
}

function drawnAs(sign: string, fontFor: FontFor): readonly (readonly [string, string])[] {
  // An accent left alone would stand over its neighbour.
  const own = /\p{M}/u.test(sign) ? undefined : fontFor(codeOf(sign))
  if (own !== undefined) return [[sign, own]]
  const others = standIns(sign).map(each => [each, fontFor(codeOf(each))] as const)
  if (others.length > 0 && others.every(hasFont)) return others
  return Array.from(numberOf(codeOf(sign))).map(each => {
    const font = fontFor(codeOf(each))
    if (font === undefined) throw new Error(`no font for ${each}`)
    return [each, font]
  })
}

const hasFont = (pair: readonly [string, string | undefined]): pair is readonly [string, string] =>
  pair[1] !== undefined

const codeOf = (sign: string): number => sign.codePointAt(0) ?? 0
