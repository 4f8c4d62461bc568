import { expect, test } from 'vitest'
import { wholeNumber } from './whole-numbers.ts'

test('a whole number of the database is an exact number here', () => {
  expect(wholeNumber('9007199254740991')).toBe(9007199254740991)
  expect(wholeNumber('-300000000000')).toBe(-300000000000)
})

test('a number too large to be exact is an error', () => {
  expect(() => wholeNumber('9007199254740993')).toThrow(/9007199254740993/)
})
