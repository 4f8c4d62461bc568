import { describe, expect, it } from 'vitest'
import { wan } from '../kernel/money.ts'
import { newCity } from '../testing/city.ts'
import { PLAN, yearWindow } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { planAt } from '../testing/plan-at.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'

const open = (input: unknown) => newCity().attempt(people.planner, 'plan.openYear', PLAN, input)

describe('plan.openYear', () => {
  it('W-6.1 opens the window in which units put lines in', () => {
    const { city } = planAt('new')
    city.act(people.planner, 'plan.openYear', PLAN, { ...yearWindow, ceiling: wan(100_000) })
    expect(city.plan(PLAN)).toMatchObject({
      status: 'open',
      year: 2026,
      window: { from: '2026-03-01', to: '2026-06-30' },
      ceiling: wan(100_000),
    })
  })
  it('M-window ends after it starts, or on the same day', () => {
    expect(refusals(open({ ...yearWindow, to: '2026-02-28' }))).toEqual(['M-window'])
    expect(refusals(open({ ...yearWindow, to: yearWindow.from }))).toEqual([])
  })
  it('W-6.1 there is one plan per year, and it is opened as that year', () => {
    expect(refusals(open({ ...yearWindow, year: 2027 }))).toEqual(['W-6.1'])
  })
  it('M-post M-state belongs to the bureau’s planner, once', () => {
    expect(holders('plan.openYear', planAt('new'))).toEqual(['planner'])
    expect(steps('plan.openYear', people.planner)).toEqual(['new'])
  })
})
