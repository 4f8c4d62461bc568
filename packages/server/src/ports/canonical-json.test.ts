import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

test('the example of RFC 8785, 3.2.3', () => {
  const value = {
    numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '€$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  }
  expect(canonicalJson(value)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  )
})

test('keys are ordered by UTF-16 code units and may be any word', () => {
  expect(canonicalJson({ b: 1, a: 2, '\u{1F600}': 3, '\uFB33': 4 })).toBe('{"a":2,"b":1,"😀":3,"\uFB33":4}')
  expect(canonicalJson(JSON.parse('{"toJSON":1,"__proto__":2}'))).toBe('{"__proto__":2,"toJSON":1}')
})

test.each([
  [undefined, '$ is undefined'],
  [{ a: { b: [1, undefined] } }, '$.a.b[1] is undefined'],
  [{ a: Number.NaN }, '$.a is NaN'],
  [[Number.POSITIVE_INFINITY], '$[0] is Infinity'],
  [{ a: 1n }, '$.a is bigint'],
  [{ a: () => 1 }, '$.a is function'],
  [{ at: new Date(0) }, '$.at is a Date object'],
  [{ a: new Map() }, '$.a is a Map object'],
  [{ a: '\uD800' }, '$.a holds half a surrogate pair'],
  [{ '\uDC00': 1 }, 'a key of $ holds half a surrogate pair'],
])('%o is refused by its place', (value, words) => {
  expect(() => canonicalJson(value)).toThrow(words)
})

test('holes and cycles are refused, a value met twice is not', () => {
  expect(() => canonicalJson(new Array(2))).toThrow('$[0] is undefined')
  const self: Record<string, unknown> = {}
  self.self = self
  expect(() => canonicalJson(self)).toThrow('$.self contains itself')
  const shared = { a: 1 }
  expect(canonicalJson([shared, shared])).toBe('[{"a":1},{"a":1}]')
})

test('parsing and spelling again changes nothing, whatever the order of keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const wellFormed: unknown = JSON.parse(JSON.stringify(value).toWellFormed())
      const once = canonicalJson(wellFormed)
      expect(canonicalJson(JSON.parse(once))).toBe(once)
      expect(canonicalJson(reversedKeys(wellFormed))).toBe(once)
    }),
  )
})

function reversedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversedKeys)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversedKeys(member)]),
  )
}
