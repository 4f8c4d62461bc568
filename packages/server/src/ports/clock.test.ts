import { expect, test } from 'vitest'
import { today } from './clock.ts'
import { settableClock } from './settable-clock.ts'

test('the day changes at midnight in Shanghai, not in Greenwich', () => {
  expect(today(settableClock('2026-11-23T15:59:59.999Z'))).toBe('2026-11-23')
  expect(today(settableClock('2026-11-23T16:00:00.000Z'))).toBe('2026-11-24')
  expect(today(settableClock('2025-12-31T16:00:00.000Z'))).toBe('2026-01-01')
})

test('a settable clock stands still until moved', () => {
  const clock = settableClock('2026-01-01T00:00:00.000Z')
  expect(clock.now()).toEqual(clock.now())
  clock.advance(60_000)
  expect(clock.now().toISOString()).toBe('2026-01-01T00:01:00.000Z')
})
