import canonicalize from 'canonicalize'

/**
 * RFC 8785: the one spelling of a JSON value, so that equal values have equal digests.
 * What is not JSON is refused by its place instead of being dropped or changed on the way.
 */
export function canonicalJson(value: unknown): string {
  const fault = notJson(value, '$', new Set())
  const spelled = fault === undefined ? canonicalize(value) : undefined
  if (spelled === undefined) throw new TypeError(`canonicalJson: ${fault}`)
  return spelled
}

function notJson(value: unknown, place: string, above: Set<object>): string | undefined {
  if (value === null || typeof value === 'boolean') return undefined
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : `${place} is ${value}`
  if (typeof value === 'string') return value.isWellFormed() ? undefined : `${place} holds half a surrogate pair`
  if (typeof value !== 'object') return `${place} is ${typeof value}`
  if (above.has(value)) return `${place} contains itself`
  if (!Array.isArray(value) && !isPlain(value)) return `${place} is a ${value.constructor?.name ?? 'class'} object`
  above.add(value)
  const fault = Array.isArray(value) ? itemFault(value, place, above) : memberFault(value, place, above)
  above.delete(value)
  return fault
}

function itemFault(items: readonly unknown[], place: string, above: Set<object>): string | undefined {
  for (let i = 0; i < items.length; i++) {
    const fault = notJson(items[i], `${place}[${i}]`, above)
    if (fault !== undefined) return fault
  }
  return undefined
}

function memberFault(object: object, place: string, above: Set<object>): string | undefined {
  for (const [key, member] of Object.entries(object)) {
    const fault = notJson(key, `a key of ${place}`, above) ?? notJson(member, `${place}.${key}`, above)
    if (fault !== undefined) return fault
  }
  return undefined
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return (prototype === Object.prototype || prototype === null) && Object.getOwnPropertySymbols(value).length === 0
}
