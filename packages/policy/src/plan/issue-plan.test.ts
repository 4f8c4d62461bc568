import { describe, expect, it } from 'vitest'
import { PLAN } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { planAt } from '../testing/plan-at.ts'
import { projectAt } from '../testing/project-at.ts'
import { holders, steps } from '../testing/who-and-where.ts'

describe('plan.issue', () => {
  it('W-7.3 lists every line of the approved round under one notice', () => {
    const { city, id } = projectAt('plan.listed')
    expect(city.plan(PLAN)).toMatchObject({ status: 'issued', notice: { number: 'planNotice-1' } })
    expect(city.project(id).planLine.listed).toMatchObject({ plan: PLAN, notice: 'planNotice-1', supplement: false })
  })
  it('leaves alone what was drafted meanwhile', () => {
    const { city } = planAt('approved')
    projectAt('plan.drafting', { city, id: 'late' })
    city.act(people.planner, 'plan.issue', PLAN)
    expect(city.project('late').status).toBe('plan.drafting')
  })
  it('M-post M-state belongs to the planner, after approval', () => {
    expect(holders('plan.issue', planAt('approved'))).toEqual(['planner'])
    expect(steps('plan.issue', people.planner)).toEqual(['approved'])
  })
})
