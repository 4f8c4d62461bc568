/** Where a case stands in the person’s inbox and what lies before and after it. */
export interface Walk {
  /** 1, 2, 3 …; 0 when the case is not in the inbox */
  readonly at: number
  readonly of: number
  readonly previous: string | null
  readonly next: string | null
}

/** Walks the inbox case by case; a case waiting for two acts of one person counts once. */
export function walkInbox(items: readonly { readonly code: string }[], code: string): Walk {
  const codes = [...new Set(items.map(item => item.code))]
  const index = codes.indexOf(code)
  if (index < 0) return { at: 0, of: codes.length, previous: null, next: codes[0] ?? null }
  return { at: index + 1, of: codes.length, previous: codes[index - 1] ?? null, next: codes[index + 1] ?? null }
}

/** What opens after a decision: the one after it, else the first that is left. */
export function afterDeciding(items: readonly { readonly code: string }[], code: string): string | null {
  const { next } = walkInbox(items, code)
  return next ?? items.find(item => item.code !== code)?.code ?? null
}
