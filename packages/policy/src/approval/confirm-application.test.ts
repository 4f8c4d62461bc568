import { describe, expect, it } from 'vitest'
import { actionNamed } from '../actions.ts'
import { isPaused } from '../rulebook/clock.ts'
import { clockOf } from '../testing/clock-of.ts'
import { answers } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { holders, steps } from '../testing/who-and-where.ts'

describe('approval.confirmApplication', () => {
  it('W-11.3 sends it to the bureau', () => {
    const { city, id } = projectAt('application.submitted')
    expect(city.project(id).approval.clock).toBeNull()
  })
  it('W-11.3 the leader answers for it, or does not send it', () => {
    const { input } = actionNamed('approval.confirmApplication')
    expect(input.safeParse({ agrees: false }).success).toBe(false)
    expect(input.safeParse({}).success).toBe(false)
  })
  it('W-14+.clock a corrected application goes back into review and the clock runs on', () => {
    const { city, id } = projectAt('application.returned')
    city.act(people.clerk, 'approval.resubmitApplication', id, answers)
    expect(isPaused(clockOf(city, id))).toBe(true)
    city.act(people.leader, 'approval.confirmApplication', id, { agrees: true })
    expect(city.project(id).status).toBe('application.inReview')
    expect(isPaused(clockOf(city, id))).toBe(false)
  })
  it('M-post M-state belongs to the own unit’s leader', () => {
    expect(holders('approval.confirmApplication', projectAt('application.atUnitLeader'))).toEqual(['leader'])
    expect(steps('approval.confirmApplication', people.leader)).toEqual(['application.atUnitLeader'])
  })
})
