import { readFile } from 'node:fs/promises'
import { create, type Font } from 'fontkit'
import subsetFont from 'subset-font'
import { numberOf, standIns } from './font-runs.ts'
import { claimedBy, sliceFile, sliceOf } from './font-slices.ts'

export type Weight = 'regular' | 'bold'
const wght: Record<Weight, number> = { regular: 400, bold: 700 }

/** A font of its own: one slice at one weight, as TrueType. */
export interface StockedFont {
  readonly name: string
  readonly file: Buffer
}

/** Fonts once made stay: a slice is unpacked and fixed at a weight the first time a text needs it. */
export interface FontStock {
  /** makes whatever these characters need; answers the fonts that are new */
  stock(weight: Weight, signs: Iterable<string>): Promise<readonly StockedFont[]>
  /** the font that really has the character: slices claim some they do not hold */
  fontFor(weight: Weight, code: number): string | undefined
}

export function openFontStock(): FontStock {
  const characters = new Map<string, ReadonlySet<number>>()
  const nameOf = (slice: string, weight: Weight) => `${slice}-${weight}`
  return {
    async stock(weight, signs) {
      const made: StockedFont[] = []
      for (const slice of slicesFor(signs)) {
        const name = nameOf(slice, weight)
        if (characters.has(name)) continue
        const file = await fixed(slice, weight)
        characters.set(name, new Set((create(file) as Font).characterSet))
        made.push({ name, file })
      }
      return made
    },
    fontFor(weight, code) {
      const slice = sliceOf(code)
      const name = slice === undefined ? '' : nameOf(slice, weight)
      return characters.get(name)?.has(code) ? name : undefined
    },
  }
}

function slicesFor(signs: Iterable<string>): ReadonlySet<string> {
  const needed = new Set<string>()
  const whatever = [...signs].flatMap(sign => [sign, ...standIns(sign)])
  for (const sign of [...whatever, ...numberOf(0), ...'0123456789ABCDEF', ' ']) {
    const slice = sliceOf(sign.codePointAt(0) ?? 0)
    if (slice) needed.add(slice)
  }
  return needed
}

const fixed = async (slice: string, weight: Weight): Promise<Buffer> =>
  subsetFont(await readFile(sliceFile(slice)), claimedBy(slice), {
    targetFormat: 'truetype',
    variationAxes: { wght: wght[weight] },
  })
