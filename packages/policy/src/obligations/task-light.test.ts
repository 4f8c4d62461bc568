import { expect, test } from 'vitest'
import { packNamed } from '../rulebook/packs.ts'
import { taskLight } from './task-light.ts'

const light = (taskDue: string | null, today: string, paused = false) =>
  taskLight(taskDue, paused, packNamed('wuhan-2021'), today)

test('the light counts working days, not days', () => {
  // 2026-11-23 is a Monday
  expect(light('2026-11-26', '2026-11-23')).toEqual({ light: 'normal', daysLeft: 3 })
  expect(light('2026-11-25', '2026-11-23')).toEqual({ light: 'near', daysLeft: 2 })
  expect(light('2026-11-30', '2026-11-26')).toEqual({ light: 'near', daysLeft: 2 })
  expect(light('2026-11-23', '2026-11-23')).toEqual({ light: 'near', daysLeft: 0 })
  expect(light('2026-11-20', '2026-11-23')).toEqual({ light: 'over', daysLeft: -1 })
})

test('a day that passed over a weekend is over although no working day was lost', () => {
  expect(light('2026-11-20', '2026-11-21')).toEqual({ light: 'over', daysLeft: 0 })
})

test('paused, without a limit, and years without a published calendar', () => {
  expect(light('2026-11-20', '2026-11-23', true)).toEqual({ light: 'paused', daysLeft: null })
  expect(light(null, '2026-11-23')).toEqual({ light: 'none', daysLeft: null })
  expect(light('2031-03-03', '2031-03-01')).toEqual({ light: 'normal', daysLeft: null })
  expect(light('2031-03-01', '2031-03-03')).toEqual({ light: 'over', daysLeft: null })
})
