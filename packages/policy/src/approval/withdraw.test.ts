import { describe, expect, it } from 'vitest'
import { wan } from '../kernel/money.ts'
import { filing, routeAnswers } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { holders, steps } from '../testing/who-and-where.ts'

const reason = { reason: '需要重新论证' }

describe('approval.withdraw', () => {
  it.each(['plan.drafting', 'plan.submitted'] as const)('a plan line at %s ends', status => {
    const { city, id } = projectAt(status)
    city.act(people.leader, 'approval.withdraw', id, reason)
    expect(city.project(id).status).toBe('withdrawn')
  })
  it.each([
    'application.drafting',
    'application.atUnitLeader',
    'application.submitted',
    'application.inReview',
    'application.returned',
  ] as const)('an application at %s falls back to the plan line, and can begin again', status => {
    const { city, id } = projectAt(status)
    city.act(people.clerk, 'approval.withdraw', id, reason)
    const project = city.project(id)
    expect(project).toMatchObject({ status: 'plan.listed', approval: { submissions: [], clock: null } })
    expect(project.ledger.map(({ kind }) => kind)).toEqual(['planned'])
    city.act(people.clerk, 'approval.startApplication', id, { stage: 'implementationPlan' })
  })
  it('W-10.1 the second stage falls back to the first one’s approval', () => {
    const { city, id } = projectAt('application.stageApproved')
    city.act(people.clerk, 'approval.startApplication', id, { stage: 'feasibilityStudy' })
    city.act(people.clerk, 'approval.withdraw', id, reason)
    expect(city.project(id)).toMatchObject({
      status: 'application.stageApproved',
      approval: { stagesApproved: ['proposal'] },
    })
  })
  it('a filing falls back to where the line stood', () => {
    const drafted = projectAt('filing.submitted')
    drafted.city.act(people.clerk, 'approval.withdraw', drafted.id, reason)
    expect(drafted.city.project(drafted.id).status).toBe('plan.drafting')

    const { city, id } = projectAt('plan.dropped', { amount: wan(30) })
    city.act(people.clerk, 'scope.findRoute', id, routeAnswers(wan(30)))
    city.act(people.clerk, 'approval.file', id, filing(wan(30)))
    city.act(people.clerk, 'approval.withdraw', id, reason)
    expect(city.project(id).status).toBe('plan.dropped')
  })
  it('M-post M-state belongs to the own unit, until decided', () => {
    expect(holders('approval.withdraw', projectAt('application.inReview'))).toEqual(['clerk', 'leader'])
    expect(steps('approval.withdraw', people.clerk)).toEqual([
      'plan.drafting',
      'plan.submitted',
      'application.drafting',
      'application.atUnitLeader',
      'application.submitted',
      'application.inReview',
      'application.returned',
      'filing.submitted',
      'filing.returned',
      'technicalOpinion.submitted',
      'technicalOpinion.inReview',
      'technicalOpinion.returned',
    ])
  })
})
