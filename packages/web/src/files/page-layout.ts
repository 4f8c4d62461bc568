export interface PageSize {
  readonly width: number
  readonly height: number
}

/** Pages one below the other, in px; `tops[0]` belongs to page 1. */
export interface PageLayout {
  readonly tops: readonly number[]
  readonly sizes: readonly PageSize[]
  readonly width: number
  readonly height: number
}

const GAP = 12
/** A page that claims more, or less, is drawn as if it did not. */
const SIDE = { least: 10, most: 20_000 } as const
/** Beyond it a canvas fails or fills the memory; a page that large is drawn less sharply. */
const MOST_CANVAS_PIXELS = 12_000_000
const ZOOM = { least: 0.25, most: 4, step: 1.25 } as const

const within = (value: number, { least, most }: { least: number; most: number }) =>
  Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least

export const saneSize = ({ width, height }: PageSize): PageSize => ({
  width: within(width, SIDE),
  height: within(height, SIDE),
})

/** Pages not read yet are taken to be like the first one. */
export function layoutOf(
  count: number,
  usual: PageSize,
  known: ReadonlyMap<number, PageSize>,
  scale: number,
): PageLayout {
  const tops: number[] = []
  const sizes: PageSize[] = []
  let [top, width] = [0, 0]
  for (let no = 1; no <= count; no += 1) {
    const page = known.get(no) ?? usual
    const size = { width: Math.round(page.width * scale), height: Math.round(page.height * scale) }
    tops.push(top)
    sizes.push(size)
    top += size.height + GAP
    width = Math.max(width, size.width)
  }
  return { tops, sizes, width, height: Math.max(0, top - GAP) }
}

/** The page that holds this height, the gap below it included. */
export function pageAt({ tops }: PageLayout, y: number): number {
  let [low, high] = [0, tops.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((tops[middle] ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return low + 1
}

/** The pages worth drawing: those in sight and those that a turn brings into sight. */
export function pagesNear(layout: PageLayout, top: number, height: number): readonly number[] {
  if (layout.tops.length === 0) return []
  const first = pageAt(layout, top - height / 2)
  const last = pageAt(layout, top + height * 1.5)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

export const fitScale = (room: number, width: number): number => within(room / width, ZOOM)

export const zoomed = (scale: number, step: 1 | -1): number => within(scale * ZOOM.step ** step, ZOOM)

/** Canvas dots for one px of the page. */
export const sharpness = ({ width, height }: PageSize, dotsPerPx: number): number =>
  Math.min(dotsPerPx, Math.sqrt(MOST_CANVAS_PIXELS / (width * height)))
