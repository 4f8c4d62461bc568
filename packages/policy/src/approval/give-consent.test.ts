import { describe, expect, it } from 'vitest'
import { wan } from '../kernel/money.ts'
import { amountOf } from '../project.ts'
import { isPaused } from '../rulebook/clock.ts'
import { clockOf } from '../testing/clock-of.ts'
import { approval } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'

const action = 'approval.giveConsent'
const consent = { result: 'consent', opinion: '同意' }
const sendBack = { result: 'return', opinion: '请进一步核减' }

describe(action, () => {
  it('W-14+.a consent lets the letter be issued', () => {
    const { city, id } = projectAt('application.atCityGovernment')
    city.act(people.cityGovernment, action, id, consent)
    expect(city.project(id).status).toBe('application.decided')
    expect(amountOf(city.project(id), 'approved')).toBe(wan(3500))
    expect(clockOf(city, id).stoppedOn).toBe(city.today())
  })
  it('W-14+.a without consent the decision and its amount are gone and the clock runs on', () => {
    const { city, id } = projectAt('application.atCityGovernment')
    city.wait(24 * 14)
    city.act(people.cityGovernment, action, id, sendBack)
    const project = city.project(id)
    expect(project).toMatchObject({
      status: 'application.inReview',
      approval: { decision: null, consent: { given: false } },
    })
    expect(amountOf(project, 'approved')).toBeUndefined()
    expect(isPaused(clockOf(city, id))).toBe(false)
    expect(clockOf(city, id).stoppedOn).toBeUndefined()
    expect(project.verdict?.reasons.at(-1)?.text.zh).toContain('如核定投资仍达到')
  })
  it('W-14+.a less may be approved then, without asking again', () => {
    const { city, id } = projectAt('application.atCityGovernment')
    city.act(people.cityGovernment, action, id, sendBack)
    expect(refusals(city.attempt(people.approver, 'approval.decide', id, approval(wan(2900))))).toEqual([])
    expect(city.project(id).status).toBe('application.decided')
  })
  it('M-post M-state belongs to the city government', () => {
    expect(holders(action, projectAt('application.atCityGovernment'))).toEqual(['cityGovernment'])
    expect(steps(action, people.cityGovernment)).toEqual(['application.atCityGovernment'])
  })
})
