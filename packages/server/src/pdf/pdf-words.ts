import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader of the file can select and search, page by page without spaces. For tests. */
export async function wordsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const file = await loading.promise
  const pages: string[] = []
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent()
    pages.push(
      items
        .map(item => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s+/g, ''),
    )
  }
  await loading.destroy()
  return pages
}

interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  /** something is drawn over its neighbour */
  readonly overlaps: boolean
  /** in points from the top of the page */
  readonly top: number
  readonly bottom: number
}

/** The lines of one page as they stand on paper, from the top down. For tests. */
export async function linesOnPage(bytes: Uint8Array, number: number): Promise<readonly Line[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const page = await (await loading.promise).getPage(number)
  const [, , , height = 0] = page.view
  const { items } = await page.getTextContent()
  const pieces = items.flatMap(item => ('str' in item && item.str.trim() !== '' ? [item] : []))
  await loading.destroy()
  const byBase = Map.groupBy(pieces, ({ transform }) => Math.round(transform[5] as number))
  return [...byBase]
    .sort(([a], [b]) => b - a)
    .map(([base, line]) => ({
      text: line.map(({ str }) => str).join(''),
      left: Math.min(...line.map(({ transform }) => transform[4] as number)),
      overlaps: overlap(line.map(({ transform, width }) => [transform[4] as number, width])),
      right: Math.max(...line.map(({ transform, width }) => (transform[4] as number) + width)),
      top: height - base - (line[0]?.height ?? 0),
      bottom: height - base,
    }))
}

function overlap(pieces: readonly (readonly [left: number, width: number])[]): boolean {
  const inOrder = pieces.toSorted(([a], [b]) => a - b)
  return inOrder.slice(1).some(([left], index) => {
    const [before, width] = inOrder[index] ?? [0, 0]
    return left < before + width - 0.5
  })
}

/** All lines of all pages. For tests. */
export async function allLines(bytes: Uint8Array): Promise<readonly Line[]> {
  const pages = (await wordsOf(bytes)).length
  return (await Promise.all(Array.from({ length: pages }, (_, page) => linesOnPage(bytes, page + 1)))).flat()
}
