import { describe, expect, it } from 'vitest'
import { fen } from '../kernel/money.ts'
import { supplement } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'

describe('plan.requestSupplement', () => {
  it('W-7.5 asks the city government, with ground and proof', () => {
    const { city, id } = projectAt('plan.supplementRequested')
    expect(city.project(id).planLine.supplement).toMatchObject({ ...supplement, answer: null })
  })
  it('W-7.5 W-7.4 asking alone does not open the application', () => {
    const { city, id } = projectAt('plan.supplementRequested')
    expect(refusals(city.attempt(people.clerk, 'approval.startApplication', id, { stage: 'proposal' }))).toContain(
      'W-7.4',
    )
  })
  it('W-6.1 a line without an amount is not asked for', () => {
    const { city, id } = projectAt('plan.drafting', { amount: fen(0) })
    expect(refusals(city.attempt(people.leader, 'plan.requestSupplement', id, supplement))).toEqual(['W-6.1'])
  })
  it('M-post M-state belongs to the unit’s leader, for what is not in the plan', () => {
    expect(holders('plan.requestSupplement', projectAt('plan.drafting'))).toEqual(['leader'])
    expect(steps('plan.requestSupplement', people.leader)).toEqual(['plan.drafting', 'plan.dropped'])
  })
})
