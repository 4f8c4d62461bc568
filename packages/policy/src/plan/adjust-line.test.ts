import { describe, expect, it } from 'vitest'
import { wan } from '../kernel/money.ts'
import { amountOf } from '../project.ts'
import { supplement } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'

const less = { amount: wan(1000), content: '', reason: '压减硬件' }

describe('plan.adjustLine', () => {
  it('W-7.2 changes the amount and keeps before, after and why', () => {
    const { city, id } = projectAt('plan.submitted')
    city.act(people.planner, 'plan.adjustLine', id, less)
    expect(amountOf(city.project(id), 'planned')).toBe(wan(1000))
    expect(city.project(id).planLine.adjustments).toMatchObject([
      { before: wan(1286.5), after: wan(1000), reason: '压减硬件' },
    ])
  })
  it('W-7.2 content may change without the amount; then nothing is booked', () => {
    const { city, id } = projectAt('plan.submitted')
    city.act(people.planner, 'plan.adjustLine', id, { ...less, amount: wan(1286.5), content: '改为购买服务' })
    expect(city.project(id).ledger).toHaveLength(1)
  })
  it('W-7.2 takes a dropped line up again', () => {
    const { city, id } = projectAt('plan.dropped')
    city.act(people.planner, 'plan.adjustLine', id, less)
    expect(city.project(id)).toMatchObject({ status: 'plan.submitted', planLine: { dropped: null } })
  })
  it('M-window not when the city government already has the plan', () => {
    const { city, id } = projectAt('plan.dropped')
    projectAt('plan.atCityGovernment', { city, id: 'second' })
    const decision = city.attempt(people.planner, 'plan.adjustLine', id, less)
    expect(refusals(decision)).toEqual(['M-window'])
    expect(refusals(city.attempt(people.leader, 'plan.requestSupplement', id, supplement))).toEqual([])
  })
  it('M-post M-state belongs to the planner, during the review', () => {
    expect(holders('plan.adjustLine', projectAt('plan.submitted'))).toEqual(['planner'])
    expect(steps('plan.adjustLine', people.planner)).toEqual(['plan.submitted', 'plan.dropped'])
  })
})
