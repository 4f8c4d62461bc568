/** A stretch of text: in both versions, only in the new one, or only in the old one. */
export interface Stretch {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const split = (prose: string): string[] => [...words.segment(prose)].map(part => part.segment)

/** Past this many cells the comparison would be felt; the whole passage is then shown as replaced. */
const CELLS = 4_000_000

/** What changed between two passages, by word. */
export function wordDiff(before: string, after: string): Stretch[] {
  const a = split(before)
  const b = split(after)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const changed = between(a.slice(start, a.length - end), b.slice(start, b.length - end))
  return joined([
    { kind: 'same', text: a.slice(0, start).join('') },
    ...changed,
    { kind: 'same', text: a.slice(a.length - end).join('') },
  ])
}

function between(a: readonly string[], b: readonly string[]): Stretch[] {
  if (a.length * b.length > CELLS || a.length === 0 || b.length === 0) {
    return [
      { kind: 'removed', text: a.join('') },
      { kind: 'added', text: b.join('') },
    ]
  }
  const longest = commonLengths(a, b)
  const width = b.length + 1
  const found: Stretch[] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      found.push({ kind: 'same', text: a[i] as string })
      i += 1
      j += 1
    } else if ((longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) {
      found.push({ kind: 'removed', text: a[i] as string })
      i += 1
    } else {
      found.push({ kind: 'added', text: b[j] as string })
      j += 1
    }
  }
  return [...found, { kind: 'removed', text: a.slice(i).join('') }, { kind: 'added', text: b.slice(j).join('') }]
}

/** Length of the longest common run of words from every pair of places to the end. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0)
    }
  }
  return table
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (const stretch of stretches) {
    if (stretch.text === '') continue
    const last = result.at(-1)
    if (last?.kind === stretch.kind) result[result.length - 1] = { kind: last.kind, text: last.text + stretch.text }
    else result.push(stretch)
  }
  return result
}
