import { describe, expect, it } from 'vitest'
import { PLAN } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { planAt } from '../testing/plan-at.ts'
import { ID } from '../testing/project-at.ts'
import { holders, steps } from '../testing/who-and-where.ts'

describe('plan.approve', () => {
  it('W-7.3 approves the plan; its lines wait for the issue', () => {
    const { city } = planAt('approved')
    expect(city.plan(PLAN)).toMatchObject({ status: 'approved', approval: { opinion: '同意', by: '市人民政府审批岗' } })
    expect(city.project(ID)).toMatchObject({ status: 'plan.atCityGovernment', planLine: { listed: null } })
  })
  it('M-post M-state belongs to the city government, while it has the plan', () => {
    expect(holders('plan.approve', planAt('atCityGovernment'))).toEqual(['cityGovernment'])
    expect(steps('plan.approve', people.cityGovernment)).toEqual(['atCityGovernment'])
  })
})
