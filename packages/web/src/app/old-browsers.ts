/**
 * What Chromium 90 lacks and the shared code uses. Newer browsers pass through untouched. Nothing here may call what it
 * stands in for, however a linter would spell it.
 */
type Test<T> = (item: T, index: number, all: readonly T[]) => boolean

function lastPlace<T>(this: readonly T[], test: Test<T>) {
  for (let index = this.length - 1; index >= 0; index -= 1) if (test(this[index] as T, index, this)) return index
  return -1
}

function lastMatching<T>(this: readonly T[], test: Test<T>) {
  return this[lastPlace.call(this as readonly unknown[], test as Test<unknown>)]
}

function fromEnd<T>(this: ArrayLike<T>, index: number) {
  const at = Math.trunc(index) || 0
  return this[at < 0 ? this.length + at : at]
}

function inOrder<T>(this: readonly T[], compare?: (one: T, other: T) => number) {
  return [...this].sort(compare)
}

function backwards<T>(this: readonly T[]) {
  return [...this].reverse()
}

function grouped<T, K>(items: Iterable<T>, keyOf: (item: T, index: number) => K) {
  const groups = new Map<K, T[]>()
  for (const [index, item] of [...items].entries()) {
    const key = keyOf(item, index)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return groups
}

const fill = (target: object, name: string, value: unknown) => {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true })
}

fill(Array.prototype, 'findLast', lastMatching)
fill(Array.prototype, 'findLastIndex', lastPlace)
fill(Array.prototype, 'toSorted', inOrder)
fill(Array.prototype, 'toReversed', backwards)
fill(Array.prototype, 'at', fromEnd)
fill(String.prototype, 'at', fromEnd)
fill(Map, 'groupBy', grouped)
fill(Object, 'hasOwn', (object: object, key: PropertyKey) => Object.getOwnPropertyDescriptor(object, key) !== undefined)
