/** Where a case stands in the person’s inbox and what lies before and after it. */
export interface Walk<Item> {
  /** 1, 2, 3 …; 0 when the case is not in the inbox */
  readonly at: number
  readonly of: number
  readonly previous: Item | null
  readonly next: Item | null
}

interface Case {
  readonly code: string
}

/** Walks the inbox case by case; a case waiting for two acts of one person counts once. */
export function walkInbox<Item extends Case>(items: readonly Item[], code: string): Walk<Item> {
  const cases = items.filter((item, index) => items.findIndex(other => other.code === item.code) === index)
  const index = cases.findIndex(item => item.code === code)
  if (index < 0) return { at: 0, of: cases.length, previous: null, next: cases[0] ?? null }
  return { at: index + 1, of: cases.length, previous: cases[index - 1] ?? null, next: cases[index + 1] ?? null }
}

/** What opens after a decision: the one after it, else the first that is left. */
export const afterDeciding = <Item extends Case>(items: readonly Item[], code: string): Item | null =>
  walkInbox(items, code).next ?? items.find(item => item.code !== code) ?? null
