/** What Chromium 90 lacks and the shared code uses. Newer browsers pass through untouched. */
function lastMatching<T>(this: readonly T[], test: (item: T, index: number, all: readonly T[]) => boolean) {
  for (let index = this.length - 1; index >= 0; index -= 1) {
    const item = this[index] as T
    if (test(item, index, this)) return item
  }
  return undefined
}

function fromEnd<T>(this: ArrayLike<T>, index: number) {
  const at = Math.trunc(index) || 0
  return this[at < 0 ? this.length + at : at]
}

const fill = (target: object, name: string, value: unknown) => {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true })
}

fill(Array.prototype, 'findLast', lastMatching)
fill(Array.prototype, 'at', fromEnd)
fill(String.prototype, 'at', fromEnd)
fill(Object, 'hasOwn', (object: object, key: PropertyKey) => Object.hasOwn(object, key))
