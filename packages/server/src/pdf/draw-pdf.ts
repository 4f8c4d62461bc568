import type { OfficialDocument, Printout } from '@zhengheng/policy'
import pdfmake from 'pdfmake'
import { composed, type FontFor, runsOf } from './font-runs.ts'
import { openFontStock, type StockedFont, type Weight } from './font-stock.ts'
import { layOut } from './lay-out.ts'
import { layOutOfficial } from './official-lay-out.ts'
import type { Typesetter } from './typesetter.ts'

const fonts = openFontStock()
const { virtualfs } = pdfmake as unknown as { virtualfs: { writeFileSync(name: string, content: Buffer): void } }

// What is printed names no address and no file; the library may fetch none.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(() => false)

/** What can be drawn. */
export type Drawable = Printout | OfficialDocument

/** Draws a paper as PDF, every font embedded. The same paper gives the same bytes. */
export async function drawPdf(paper: Drawable): Promise<Uint8Array> {
  await stockFor(paper)
  return pdfmake.createPdf(laidOut(paper, typesetter)).getBuffer()
}

const laidOut = (paper: Drawable, type: Typesetter) =>
  'template' in paper ? layOutOfficial(paper, type) : layOut(paper, type)

/** Lays the paper out once to see which characters it prints at which weight, page numbers included. */
async function stockFor(paper: Drawable): Promise<void> {
  const needed: Record<Weight, Set<string>> = { regular: new Set(), bold: new Set() }
  const noting: Typesetter = {
    runs: (text, weight) => {
      for (const sign of composed(text)) needed[weight].add(sign)
      return []
    },
    width: () => 0,
  }
  const { footer, background } = laidOut(paper, noting)
  for (const part of [footer, background])
    if (typeof part === 'function') (part as (page: number, of: number) => unknown)(1, 1)
  for (const weight of ['regular', 'bold'] as const)
    for (const font of await fonts.stock(weight, needed[weight])) offer(font)
}

function offer({ name, file }: StockedFont): void {
  virtualfs.writeFileSync(name, file)
  pdfmake.addFonts({ [name]: { normal: name } })
}

const fontsOf =
  (weight: Weight): FontFor =>
  code =>
    fonts.fontFor(weight, code)
const fontFor: Record<Weight, FontFor> = { regular: fontsOf('regular'), bold: fontsOf('bold') }

/** Characters by their width, because tables of thousands of rows are measured. */
const widths: Record<Weight, Map<string, number>> = { regular: new Map(), bold: new Map() }
function widthOfSign(sign: string, weight: Weight): number {
  const known = widths[weight].get(sign)
  if (known !== undefined) return known
  const width = runsOf(sign, fontFor[weight]).reduce((sum, run) => sum + fonts.widthIn(run.font, run.text), 0)
  widths[weight].set(sign, width)
  return width
}

const typesetter: Typesetter = {
  runs: (text, weight) => runsOf(text, fontFor[weight]),
  width: (text, weight) => Array.from(composed(text)).reduce((sum, sign) => sum + widthOfSign(sign, weight), 0),
}
