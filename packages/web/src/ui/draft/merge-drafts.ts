/** Drafts as stored: whatever was typed. */
export type Content = Readonly<Record<string, unknown>>

/** A place both sides changed, differently. */
export interface Conflict {
  readonly path: readonly (string | number)[]
  readonly mine: unknown
  readonly theirs: unknown
  readonly original: unknown
}

export interface Merged {
  /** both sides' changes; where they conflict, mine */
  readonly content: Content
  readonly conflicts: readonly Conflict[]
}

const isRecord = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => same(item, b[index]))
  if (!isRecord(a) || !isRecord(b)) return false
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every(key => same(a[key], b[key]))
}

/**
 * Joins two people's changes of one draft. Different fields and different rows merge silently; the same field changed
 * on both sides is a conflict that a person decides.
 */
export function mergeDrafts(original: Content, mine: Content, theirs: Content): Merged {
  const conflicts: Conflict[] = []
  return { content: merge(original, mine, theirs, [], conflicts) as Content, conflicts }
}

/** Against a draft that is gone: everything is the person's to keep or to give up. */
export const allMine = (mine: Content, original: Content): Merged => ({
  content: mine,
  conflicts: Object.keys(mine).map(key => ({
    path: [key],
    mine: mine[key],
    theirs: undefined,
    original: original[key],
  })),
})

function merge(
  original: unknown,
  mine: unknown,
  theirs: unknown,
  path: readonly (string | number)[],
  conflicts: Conflict[],
): unknown {
  if (same(mine, theirs) || same(original, theirs)) return mine
  if (same(original, mine)) return theirs
  if (isRecord(mine) && isRecord(theirs)) {
    const before = isRecord(original) ? original : {}
    const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
    const entries = keys.map(
      key => [key, merge(before[key], mine[key], theirs[key], [...path, key], conflicts)] as const,
    )
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
  }
  if (Array.isArray(original) && Array.isArray(mine) && Array.isArray(theirs) && sameLength(original, mine, theirs))
    return mine.map((item, index) => merge(original[index], item, theirs[index], [...path, index], conflicts))
  conflicts.push({ path, mine, theirs, original })
  return mine
}

/** Rows have no identity of their own: only when nobody added or removed any are they the same rows. */
const sameLength = (...lists: readonly unknown[]) =>
  lists.every(list => Array.isArray(list) && list.length === (lists[0] as unknown[]).length)

export type Side = 'mine' | 'theirs' | 'original'

/** Which side was chosen at a conflict; mine where nothing was. */
export interface Settlement {
  readonly path: Conflict['path']
  readonly side: Side
}

/** The merged content with the chosen sides at its conflicts. */
export function settled({ content, conflicts }: Merged, chosen: readonly Settlement[]): Content {
  const sideAt = new Map(chosen.map(({ path, side }) => [path.join('.'), side]))
  return conflicts.reduce<unknown>((so, conflict) => {
    const side = sideAt.get(conflict.path.join('.')) ?? 'mine'
    return replacedAt(so, conflict.path, conflict[side])
  }, content) as Content
}

function replacedAt(value: unknown, path: readonly (string | number)[], next: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return next
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? replacedAt(item, rest, next) : item))
  const { [step]: old, ...others } = (isRecord(value) ? value : {}) as Record<string | number, unknown>
  const inner = replacedAt(old, rest, next)
  return inner === undefined ? others : { ...others, [step]: inner }
}
