import { describe, expect, it } from 'vitest'
import { PLAN } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { planAt } from '../testing/plan-at.ts'
import { projectAt } from '../testing/project-at.ts'
import { holders, steps } from '../testing/who-and-where.ts'

describe('plan.sendBack', () => {
  it('W-7.3 returns the plan and its lines to the joint review', () => {
    const { city, id } = projectAt('plan.atCityGovernment')
    city.act(people.cityGovernment, 'plan.sendBack', PLAN, { reason: '请压减总额' })
    expect(city.plan(PLAN)).toMatchObject({ status: 'review', sentBack: [{ reason: '请压减总额' }] })
    expect(city.project(id).status).toBe('plan.submitted')
  })
  it('W-7.3 what is dropped afterwards is not in the next round', () => {
    const { city, id } = projectAt('plan.submitted')
    for (const member of [people.finance, people.cyberspace])
      city.act(member, 'plan.giveOpinion', id, { stance: 'agree' })
    projectAt('plan.atCityGovernment', { city, id: 'second' })
    city.act(people.cityGovernment, 'plan.sendBack', PLAN, { reason: '请压减总额' })
    city.act(people.planner, 'plan.dropLine', id, { reason: '压减' })
    city.act(people.planner, 'plan.submitToCityGovernment', PLAN)
    city.act(people.cityGovernment, 'plan.approve', PLAN, { opinion: '同意' })
    city.act(people.planner, 'plan.issue', PLAN)
    expect(city.project(id)).toMatchObject({ status: 'plan.dropped', planLine: { listed: null } })
    expect(city.project('second').status).toBe('plan.listed')
    expect(city.plan(PLAN).rounds.map(({ lines }) => lines.length)).toEqual([2, 1])
  })
  it('M-post M-state belongs to the city government, while it has the plan', () => {
    expect(holders('plan.sendBack', planAt('atCityGovernment'))).toEqual(['cityGovernment'])
    expect(steps('plan.sendBack', people.cityGovernment)).toEqual(['atCityGovernment'])
  })
})
