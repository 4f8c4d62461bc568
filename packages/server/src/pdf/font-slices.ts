import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = dirname(fileURLToPath(import.meta.resolve('@fontsource-variable/noto-serif-sc/unicode.json')))

/** Noto Serif SC comes in slices for the web: which holds a character is said by ranges, as in a style sheet. */
const slices = new Map<string, readonly (readonly [from: number, to: number])[]>(
  Object.entries(JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>).map(
    ([name, ranges]) => [name.replace(/[[\]]/g, ''), ranges.split(',').map(rangeOf)],
  ),
)

function rangeOf(written: string): readonly [number, number] {
  const [from = 0, to = from] = written
    .replace('U+', '')
    .split('-')
    .map(bound => Number.parseInt(bound, 16))
  return [from, to]
}

const isIn = (slice: string, code: number): boolean =>
  slices.get(slice)?.some(([from, to]) => code >= from && code <= to) ?? false

/**
 * Letters and digits come from one slice, so that words stay together. Marks such as “” and — come from the Chinese
 * slices where those have them: the Latin slice has them narrow.
 */
export function sliceOf(code: number): string | undefined {
  if (code < 0x0250 && isIn('latin', code)) return 'latin'
  for (const slice of slices.keys()) if (slice !== 'latin' && isIn(slice, code)) return slice
  return isIn('latin', code) ? 'latin' : undefined
}

/** Every character a slice claims; it does not hold all of them. */
export const claimedBy = (slice: string): string =>
  (slices.get(slice) ?? [])
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)))
    .join('')

export const sliceFile = (slice: string): string => join(folder, 'files', `noto-serif-sc-${slice}-wght-normal.woff2`)
