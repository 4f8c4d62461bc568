import { readFile } from 'node:fs/promises'
import { create, type Font } from 'fontkit'
import subsetFont from 'subset-font'
import { claimedBy, type Slice, slicesClaiming } from './font-faces.ts'
import { numberOf, standIns } from './font-runs.ts'

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
  /** how wide a font in stock draws a text, in ems */
  widthIn(font: string, text: string): number
}

export function openFontStock(): FontStock {
  const stocked = new Map<string, { readonly font: Font; readonly holds: ReadonlySet<number> }>()
  const nameOf = (slice: Slice, weight: Weight) => `${slice.name}-${weight}`

  /** Opens slice after slice until one has the character. */
  async function provide(weight: Weight, sign: string, made: StockedFont[]): Promise<boolean> {
    const code = sign.codePointAt(0) ?? 0
    for (const slice of slicesClaiming(code)) {
      const name = nameOf(slice, weight)
      if (!stocked.has(name)) {
        const file = await fixed(slice, weight)
        const font = create(file) as Font
        stocked.set(name, { font, holds: new Set(font.characterSet) })
        made.push({ name, file })
      }
      if (stocked.get(name)?.holds.has(code)) return true
    }
    return false
  }

  return {
    async stock(weight, signs) {
      const made: StockedFont[] = []
      await provide(weight, ' ', made)
      for (const sign of signs) {
        if (await provide(weight, sign, made)) continue
        for (const other of [...standIns(sign), ...numberOf(sign.codePointAt(0) ?? 0)])
          await provide(weight, other, made)
      }
      return made
    },
    fontFor(weight, code) {
      const slice = slicesClaiming(code).find(each => stocked.get(nameOf(each, weight))?.holds.has(code))
      return slice && nameOf(slice, weight)
    },
    widthIn(name, text) {
      const font = stocked.get(name)?.font
      if (!font) throw new Error(`not in stock: ${name}`)
      return font.layout(text).advanceWidth / font.unitsPerEm
    },
  }
}

const fixed = async (slice: Slice, weight: Weight): Promise<Buffer> =>
  onOneLine(
    await subsetFont(await readFile(slice.file), claimedBy(slice), {
      targetFormat: 'truetype',
      ...(slice.weighs && { variationAxes: { wght: wght[weight] } }),
    }),
  )

/** What a line takes of its size above and below the base line, in thousandths. */
const ABOVE = 1151
const BELOW = -286

/** Gives every face the line of the first: a line is as high as any other, whoever draws what stands on it. */
function onOneLine(file: Buffer): Buffer {
  const tables = file.readUInt16BE(4)
  const offsetOf = (tag: string) => {
    for (let table = 0; table < tables; table += 1) {
      const at = 12 + 16 * table
      if (file.toString('latin1', at, at + 4) === tag) return file.readUInt32BE(at + 8)
    }
    throw new Error(`a font without ${tag}`)
  }
  const perEm = file.readUInt16BE(offsetOf('head') + 18)
  const line = offsetOf('hhea')
  file.writeInt16BE(Math.round((ABOVE * perEm) / 1000), line + 4)
  file.writeInt16BE(Math.round((BELOW * perEm) / 1000), line + 6)
  file.writeInt16BE(0, line + 8)
  return file
}
