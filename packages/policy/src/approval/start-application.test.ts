import { describe, expect, it } from 'vitest'
import { wan } from '../kernel/money.ts'
import { routeAnswers } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'
import { nextStages } from './start-application.ts'

const start = (stage: string, amount = 60) => {
  const { city, id } = projectAt('plan.listed')
  city.act(people.clerk, 'scope.findRoute', id, routeAnswers(wan(amount)))
  return refusals(city.attempt(people.clerk, 'approval.startApplication', id, { stage }))
}

describe('W-10.1 W-10.2 which document comes next', () => {
  it('begins with the proposal, or at once with the implementation plan', () => {
    expect(nextStages([])).toEqual(['implementationPlan', 'proposal'])
    expect(nextStages(['proposal'])).toEqual(['feasibilityStudy'])
    expect(nextStages(['proposal', 'feasibilityStudy'])).toEqual(['preliminaryDesign'])
  })
  it('speaks against a document out of order', () => {
    expect(start('preliminaryDesign')).toEqual(['W-10.1'])
    expect(start('feasibilityStudy')).toEqual(['W-10.1'])
  })
  it('is silent for one in order', () => {
    expect(start('proposal')).toEqual([])
    expect(start('implementationPlan')).toEqual([])
  })
})

describe('approval.startApplication', () => {
  it('W-8.2 speaks below 50 万元, is silent at 50', () => {
    expect(start('proposal', 49.99)).toEqual(['W-8.2'])
    expect(start('proposal', 50)).toEqual([])
  })
  it('begins afresh: nothing of an earlier round is left but the stages approved', () => {
    const { city, id } = projectAt('application.refused')
    city.act(people.clerk, 'approval.startApplication', id, { stage: 'implementationPlan' })
    expect(city.project(id).approval).toMatchObject({
      submissions: [],
      corrections: [],
      opinions: [],
      decision: null,
      clock: null,
      accepted: null,
    })
    expect(city.project(id).status).toBe('application.drafting')
  })
  it('W-10.1 goes on to the next document after a stage was approved', () => {
    const { city, id } = projectAt('application.stageApproved')
    expect(
      refusals(city.attempt(people.clerk, 'approval.startApplication', id, { stage: 'implementationPlan' })),
    ).toEqual(['W-10.1'])
    city.act(people.clerk, 'approval.startApplication', id, { stage: 'feasibilityStudy' })
    expect(city.project(id).approval.stagesApproved).toEqual(['proposal'])
  })
  it('M-post M-state belongs to the own unit’s clerk', () => {
    expect(holders('approval.startApplication', projectAt('plan.listed'))).toEqual(['clerk'])
    expect(steps('approval.startApplication', people.clerk)).toEqual([
      'plan.drafting',
      'plan.submitted',
      'plan.atCityGovernment',
      'plan.listed',
      'plan.dropped',
      'plan.supplementRequested',
      'application.refused',
      'application.stageApproved',
      'capitalConstruction.refused',
      'lapsed',
    ])
  })
})
