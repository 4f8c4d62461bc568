import { diffArrays } from 'diff'

/** A stretch of text: in both versions, only in the new one, or only in the old one. */
export interface Stretch {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const split = (prose: string): string[] => [...words.segment(prose)].map(part => part.segment)

/** Words taken out and put in, past which the comparison would be felt; the whole passage is then shown as replaced. */
const MOST_CHANGES = 800

/** What changed between two passages, by word. */
export function wordDiff(before: string, after: string): Stretch[] {
  const changes = diffArrays(split(before), split(after), { maxEditLength: MOST_CHANGES })
  if (!changes) return [stretch('removed', before), stretch('added', after)]
  return changes.map(({ added, removed, value }) =>
    stretch(added ? 'added' : removed ? 'removed' : 'same', value.join('')),
  )
}

const stretch = (kind: Stretch['kind'], text: string): Stretch => ({ kind, text })
