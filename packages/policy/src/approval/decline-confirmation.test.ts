import { describe, expect, it } from 'vitest'
import { answers } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { holders, steps } from '../testing/who-and-where.ts'

const reason = { reason: '投资测算依据不足' }

describe('approval.declineConfirmation', () => {
  it('W-11.3 gives it back to the clerk, who submits anew', () => {
    const { city, id } = projectAt('application.atUnitLeader')
    city.act(people.leader, 'approval.declineConfirmation', id, reason)
    expect(city.project(id).status).toBe('application.drafting')
    city.act(people.clerk, 'approval.submitApplication', id)
    expect(city.project(id).approval.submissions.map(({ no }) => no)).toEqual([1, 2])
  })
  it('W-11.3 a corrected one goes back to being corrected', () => {
    const { city, id } = projectAt('application.returned')
    city.act(people.clerk, 'approval.resubmitApplication', id, answers)
    city.act(people.leader, 'approval.declineConfirmation', id, reason)
    expect(city.project(id).status).toBe('application.returned')
    city.act(people.clerk, 'approval.resubmitApplication', id, answers)
    expect(city.project(id).status).toBe('application.atUnitLeader')
  })
  it('M-post M-state belongs to the own unit’s leader', () => {
    expect(holders('approval.declineConfirmation', projectAt('application.atUnitLeader'))).toEqual(['leader'])
    expect(steps('approval.declineConfirmation', people.leader)).toEqual(['application.atUnitLeader'])
  })
})
