import { expect, it } from 'vitest'
import { readWan } from './read-money.ts'

it.each([
  ['1286.5', 12_865_000_00],
  ['1,286.50', 12_865_000_00],
  ['１２８６．５', 12_865_000_00],
  ['¥ 50 万元', 500_000_00],
  ['49.999999', 49_999_999],
  ['0', 0],
])('reads %s', (written, fen) => expect(readWan(written)).toBe(fen))

it.each(['', '1.2O', '-5', '1e3', '0.0000001', '12.5元', '..'])('refuses %s', written =>
  expect(readWan(written)).toBeUndefined(),
)
