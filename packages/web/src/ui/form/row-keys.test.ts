import { expect, it } from 'vitest'
import { RowKeys } from './row-keys.ts'

it('keeps the keys of the rows that stay', () => {
  const keys = new RowKeys()
  keys.grow(3)
  const [first, , third] = [keys.at(0), keys.at(1), keys.at(2)]
  keys.remove(1)
  keys.grow(2)
  expect([keys.at(0), keys.at(1)]).toEqual([first, third])
  keys.grow(3)
  expect(new Set([keys.at(0), keys.at(1), keys.at(2)]).size).toBe(3)
  expect(keys.at(2)).not.toBe(1)
})
