type Holder = Readonly<Record<string, unknown>>

/**
 * Whether two values hold the same data: plain objects, arrays and simple values as the log keeps them. A field that is
 * undefined counts as absent. What both share is not looked into, so comparing two states of one origin is cheap.
 */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!isHolder(one) || !isHolder(other) || Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  const otherKeys = Object.keys(other)
  return sameList(keys, otherKeys, Object.is)
    ? sameList(Object.values(one), Object.values(other), sameValue)
    : !Array.isArray(one) && sameFields(one, other, new Set([...keys, ...otherKeys]))
}

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null

const sameList = (one: readonly unknown[], other: readonly unknown[], same: typeof sameValue): boolean =>
  one.length === other.length && one.every((value, index) => same(value, other[index]))

const sameFields = (one: Holder, other: Holder, keys: ReadonlySet<string>): boolean =>
  [...keys].every(key => sameValue(one[key], other[key]))
