import { describe, expect, it } from 'vitest'
import { wan } from '../kernel/money.ts'
import { newProject } from '../project.ts'
import { wuhan2021 } from '../rulebook/wuhan-2021.ts'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { hasPlannedAmount, inApprovedPlan, ownerCovered, planStillArgued } from './rules.ts'

const context = {
  state: newProject('p'),
  actor: people.clerk,
  at: '2026-03-02T01:00:00.000Z',
  today: '2026-03-02',
  pack: wuhan2021,
  input: undefined,
  facts: { plan: null },
}
const stateAt = (status: 'plan.drafting' | 'plan.listed') => {
  const { city, id } = projectAt(status)
  return { ...context, state: city.project(id) }
}
const planIn = (status: 'open' | 'review' | 'issued') => ({
  ...context,
  facts: { plan: { id: 'plan-2026', year: 2026, status, windowTo: '2026-06-30' } },
})

describe('W-7.4 not in the approved plan, no application', () => {
  it('speaks, names the year and the way out', () => {
    const reason = inApprovedPlan(stateAt('plan.drafting'))
    expect(reason).toMatchObject({ rule: 'W-7.4', fact: { value: '2026' }, cure: { action: 'plan.requestSupplement' } })
    expect(reason?.text.zh).toBe('项目未列入已批准的年度计划，不得申请立项')
  })
  it('is silent once listed', () => {
    expect(inApprovedPlan(stateAt('plan.listed'))).toBeNull()
  })
  it('answers a clerk who tries to apply too early, instead of naming steps', () => {
    const { city, id } = projectAt('plan.drafting')
    const offer = city.offers(people.clerk, id).find(({ action }) => action === 'approval.startApplication')
    const rules = offer?.decision.allowed === false ? offer.decision.reasons.map(reason => reason.rule) : []
    expect(rules).toEqual(['W-7.4', 'W-8.2'])
  })
})

describe('W-6.1 a line names its amount', () => {
  it('speaks of none and of nothing', () => {
    expect(hasPlannedAmount(context)?.fact?.value).toBe('—')
    const { city, id } = projectAt('plan.drafting', { amount: wan(0) })
    expect(hasPlannedAmount({ ...context, state: city.project(id) })?.fact?.value).toBe('0.00')
  })
  it('is silent when there is one', () => {
    expect(hasPlannedAmount(stateAt('plan.drafting'))).toBeNull()
  })
})

describe('W-2.1 the owner is covered', () => {
  it('speaks to state-owned enterprises', () => {
    expect(ownerCovered({ ...context, actor: people.companyClerk })?.fact?.value).toBe('市水务集团（国有企业）')
  })
  it('is silent for everybody else', () => {
    for (const actor of [people.clerk, people.schoolClerk]) expect(ownerCovered({ ...context, actor })).toBeNull()
  })
})

describe('M-window a line changes while its plan is argued', () => {
  it('speaks without a plan and after it was sent', () => {
    expect(planStillArgued(context)?.fact?.value).toBe('未开启')
    expect(planStillArgued(planIn('issued'))?.fact?.value).toBe('已下达')
  })
  it('is silent during window and review', () => {
    expect(planStillArgued(planIn('open'))).toBeNull()
    expect(planStillArgued(planIn('review'))).toBeNull()
  })
})
