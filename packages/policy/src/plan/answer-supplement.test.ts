import { describe, expect, it } from 'vitest'
import { wan } from '../kernel/money.ts'
import { PLAN, routeAnswers } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'

describe('plan.answerSupplement', () => {
  it('W-7.5 granted: in the plan, with a number, and may apply', () => {
    const { city, id } = projectAt('plan.supplementRequested')
    city.act(people.cityGovernment, 'plan.answerSupplement', id, { answer: 'grant', opinion: '同意' })
    expect(city.project(id)).toMatchObject({
      status: 'plan.listed',
      planLine: { listed: { plan: PLAN, notice: 'planNotice-1', supplement: true }, dropped: null },
    })
    city.act(people.clerk, 'scope.findRoute', id, routeAnswers(wan(1286.5)))
    expect(refusals(city.attempt(people.clerk, 'approval.startApplication', id, { stage: 'proposal' }))).toEqual([])
  })
  it('W-7.5 refused: outside the plan, no number drawn, and the unit reads why', () => {
    const { city, id } = projectAt('plan.supplementRequested')
    city.act(people.cityGovernment, 'plan.answerSupplement', id, { answer: 'refuse', opinion: '列入明年' })
    expect(city.project(id)).toMatchObject({
      status: 'plan.dropped',
      planLine: { listed: null, dropped: { reason: '列入明年' }, supplement: { answer: { granted: false } } },
    })
    expect(city.log.get(id)?.at(-1)?.allocated.number).toBe('')
  })
  it('W-7.5+.approver M-post M-state belongs to the city government', () => {
    expect(holders('plan.answerSupplement', projectAt('plan.supplementRequested'))).toEqual(['cityGovernment'])
    expect(steps('plan.answerSupplement', people.cityGovernment)).toEqual(['plan.supplementRequested'])
  })
})
