import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A part of a face in a file of its own. What it claims to hold is said by ranges, as in a style sheet; it may hold less. */
export interface Slice {
  readonly name: string
  readonly file: string
  /** can be fixed at a weight; what cannot is drawn in its one weight */
  readonly weighs: boolean
  readonly claims: readonly Range[]
}
type Range = readonly [from: number, to: number]

const folderOf = (file: string): string => dirname(fileURLToPath(import.meta.resolve(file)))

function rangesIn(written: string): readonly Range[] {
  return written.split(',').map(range => {
    const [from = 0, to = from] = range
      .trim()
      .replace('U+', '')
      .split('-')
      .map(bound => Number.parseInt(bound, 16))
    return [from, to]
  })
}

/** A face as Fontsource packs it: one JSON file with the ranges of its slices. */
function fontsource(packageName: string, fileOf: (slice: string) => string, weighs: boolean): readonly Slice[] {
  const folder = folderOf(`${packageName}/unicode.json`)
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>
  return Object.entries(ranges).map(([key, written]) => {
    const slice = key.replace(/[[\]]/g, '')
    const file = join(folder, 'files', fileOf(slice))
    return { name: `${packageName}/${slice}`, file, weighs, claims: rangesIn(written) }
  })
}

/** A face cut by cn-font-split: its style sheet says the ranges. */
function styleSheet(file: string): readonly Slice[] {
  const folder = folderOf(file)
  const faces = readFileSync(fileURLToPath(import.meta.resolve(file)), 'utf8').matchAll(
    /url\("\.\/(\w+\.woff2)"\)[^}]*unicode-range:([^;}]+)/g,
  )
  return [...faces].map(([, name = '', written = '']) => ({
    name: `${file}/${name}`,
    file: join(folder, name),
    weighs: true,
    claims: rangesIn(written),
  }))
}

/** The same design twice, first in slices by use, then whole, with the rare Han, Greek and units; then ☑ and the like. */
const faces: readonly (readonly Slice[])[] = [
  fontsource('@fontsource-variable/noto-serif-sc', slice => `noto-serif-sc-${slice}-wght-normal.woff2`, true),
  styleSheet('@chinese-fonts/syst/dist/SourceHanSerifCN/result.css'),
  fontsource('@fontsource/noto-sans-symbols-2', slice => `noto-sans-symbols-2-${slice}-400-normal.woff2`, false),
]

const isLatin = ({ name }: Slice): boolean => name.endsWith('/latin')
const found = new Map<number, readonly Slice[]>()

/**
 * The slices that claim a character, the one to be asked first at the head. Letters and digits come from one slice, so
 * that words stay together; marks such as “” and — from the Chinese slices: the Latin slice has them narrow.
 */
export function slicesClaiming(code: number): readonly Slice[] {
  const known = found.get(code)
  if (known) return known
  const claiming = faces.flatMap(slices => {
    const own = slices.filter(({ claims }) => claims.some(([from, to]) => code >= from && code <= to))
    const first = own.filter(slice => isLatin(slice) === code < 0x0250)
    return [...first, ...own.filter(slice => !first.includes(slice))]
  })
  found.set(code, claiming)
  return claiming
}

export const claimedBy = ({ claims }: Slice): string =>
  claims
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)))
    .join('')
