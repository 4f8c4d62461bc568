import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameValue } from './same-value.ts'

describe('sameValue', () => {
  it('agrees with the canonical text of any two values of the log', () => {
    const sorted = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(sorted)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, each]) => [key, sorted(each)]),
      )
    }
    const textOf = (value: unknown) => JSON.stringify(sorted(value))
    const few = fc.letrec(tie => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom(null, true, 0, 1, '', 'a'),
        fc.array(tie('value'), { maxLength: 2 }),
        fc.dictionary(fc.constantFrom('a', 'b'), tie('value'), { maxKeys: 2, noNullPrototype: true }),
      ),
    })).value
    let alike = 0
    fc.assert(
      fc.property(few, few, (one, other) => {
        const same = textOf(one) === textOf(other)
        if (same) alike += 1
        expect(sameValue(one, other)).toBe(same)
      }),
      { numRuns: 2000 },
    )
    expect(alike).toBeGreaterThan(20)
  })

  it('counts a field that is undefined as absent, on either side', () => {
    expect(sameValue({ a: 1, b: undefined }, { a: 1 })).toBe(true)
    expect(sameValue({ a: 1 }, { a: 1, b: undefined })).toBe(true)
    expect(sameValue({ a: 1 }, { a: 1, b: 2 })).toBe(false)
  })

  it('tells a list from an object and from a longer list', () => {
    expect(sameValue([], {})).toBe(false)
    expect(sameValue([1], [1, 2])).toBe(false)
    expect(sameValue([1, undefined], [1])).toBe(false)
  })
})
