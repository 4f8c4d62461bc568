import { describe, expect, it } from 'vitest'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'

describe('plan.dropLine', () => {
  it('W-7.2 keeps the line out and says why', () => {
    const { city, id } = projectAt('plan.submitted')
    city.act(people.planner, 'plan.dropLine', id, { reason: '与已建系统重复' })
    expect(city.project(id)).toMatchObject({
      status: 'plan.dropped',
      planLine: { dropped: { reason: '与已建系统重复', by: '市数据局计划岗' } },
    })
  })
  it('W-7.4 a dropped line cannot apply', () => {
    const { city, id } = projectAt('plan.dropped')
    expect(refusals(city.attempt(people.clerk, 'approval.startApplication', id, { stage: 'proposal' }))).toContain(
      'W-7.4',
    )
  })
  it('M-post M-state belongs to the planner, during the review', () => {
    expect(holders('plan.dropLine', projectAt('plan.submitted'))).toEqual(['planner'])
    expect(steps('plan.dropLine', people.planner)).toEqual(['plan.submitted'])
  })
})
