import { expect, it } from 'vitest'
import { factorOff } from './against-planned.ts'

it.each([
  [500, 50, 10],
  [50_100, 50, 1000],
  [480_000, 50, 10_000],
  [50, 500_000, -10_000],
  [55, 50, undefined],
  [300, 50, undefined],
  [0, 50, undefined],
  [50, 0, undefined],
])('%i against a plan of %i is off by %s', (total, planned, factor) => expect(factorOff(total, planned)).toBe(factor))
