import { expect, test } from 'vitest'
import { planYears } from './plan-years.ts'

const plan = (year: number, status: string, windowTo = `${year - 1}-12-31`) => ({ year, status, windowTo })

test('W-6.1 years whose window is open come first', () => {
  expect(planYears([plan(2026, 'issued'), plan(2027, 'open')], '2026-11-23')).toEqual([
    { year: 2027, windowTo: '2026-12-31' },
    { year: 2026 },
  ])
})

test('W-7.5 outside every window this year stays open for a filing or a supplement', () => {
  expect(planYears([], '2026-11-23')).toEqual([{ year: 2026 }])
  expect(planYears([plan(2026, 'open', '2026-03-31'), plan(2025, 'issued')], '2026-11-23')).toEqual([{ year: 2026 }])
})
