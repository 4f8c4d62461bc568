import { expect, test } from 'vitest'
import { dispensable } from './retention.ts'

const now = new Date('2026-12-31T00:00:00.000Z')
/** one a day, the newest first */
const daily = (count: number, proven: readonly number[] = []) =>
  Array.from({ length: count }, (_, age) => ({
    id: `${age}`,
    at: new Date(now.getTime() - age * 86_400_000).toISOString(),
    proven: proven.includes(age),
  }))

test('what is neither among the newest nor young enough goes', () => {
  expect(dispensable(daily(6), { newest: 2, days: 4 }, now)).toEqual(['4', '5'])
  expect(dispensable(daily(6), { newest: 5, days: 1 }, now)).toEqual(['5'])
})

test('the newest and the newest proven never go', () => {
  expect(dispensable(daily(4), { newest: 0, days: 0 }, now)).toEqual(['1', '2', '3'])
  expect(dispensable(daily(5, [2, 4]), { newest: 1, days: 0 }, now)).toEqual(['1', '3', '4'])
  expect(dispensable([], { newest: 0, days: 0 }, now)).toEqual([])
})
