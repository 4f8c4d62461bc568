import { describe, expect, it } from 'vitest'
import { wan } from '../kernel/money.ts'
import { amountOf } from '../project.ts'
import { isPaused } from '../rulebook/clock.ts'
import { clockOf } from '../testing/clock-of.ts'
import { approval, opinion, refusal } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'

const action = 'approval.decide'
const reviewedCase = (amount = 1286.5, stage = 'implementationPlan') => {
  const found = projectAt('application.inReview', { amount: wan(amount), stage })
  found.city.act(people.reviewer, 'approval.giveOpinion', found.id, opinion(wan(amount)))
  return found
}

describe(action, () => {
  it('W-8.2 approves: amount in the ledger, both opinions kept, clock stopped', () => {
    const { city, id } = reviewedCase()
    city.act(people.approver, action, id, approval(wan(1200)))
    const project = city.project(id)
    expect(project.status).toBe('application.decided')
    expect(amountOf(project, 'approved')).toBe(wan(1200))
    expect(project.approval.decision).toMatchObject({ approved: true, sharingOpinion: '按目录共享' })
    expect(clockOf(city, id).stoppedOn).toBe(city.today())
  })
  it('W-8.2 refuses without an amount', () => {
    const { city, id } = reviewedCase()
    city.act(people.approver, action, id, refusal)
    expect(city.project(id).approval.decision).toMatchObject({ approved: false, amount: null })
    expect(amountOf(city.project(id), 'approved')).toBeUndefined()
  })
  it('W-10.1 an early stage approves no investment', () => {
    const { city, id } = reviewedCase(5000, 'proposal')
    city.act(people.approver, action, id, approval(wan(5000)))
    expect(city.project(id).status).toBe('application.decided')
    expect(amountOf(city.project(id), 'approved')).toBeUndefined()
  })
})

describe('W-14+.a the approved amount decides about consent', () => {
  it.each([
    ['2999.99', 'application.decided', 'approval'],
    ['3000.00', 'application.atCityGovernment', 'approvalCityGovernment'],
    ['3000.01', 'application.atCityGovernment', 'approvalCityGovernment'],
  ])('%s 万元 approved of 3500 applied for', (amount, status, route) => {
    const { city, id } = reviewedCase(3500)
    city.act(people.approver, action, id, approval(wan(amount)))
    expect(city.project(id).status).toBe(status)
    expect(city.project(id).verdict?.route).toBe(route)
    expect(isPaused(clockOf(city, id))).toBe(status === 'application.atCityGovernment')
  })
  it('W-8.1 what applied does not become a filing when less than 50 万元 is approved', () => {
    const { city, id } = reviewedCase(60)
    city.act(people.approver, action, id, approval(wan(40)))
    expect(city.project(id).verdict?.route).toBe('approval')
  })
})

describe('what the decision must hold', () => {
  const tryWith = (input: object) => {
    const { city, id } = reviewedCase()
    return refusals(city.attempt(people.approver, action, id, { ...approval(wan(1000)), ...input }))
  }
  it('W-13.3 deals with sharing and cipher use', () => {
    expect(tryWith({ sharingOpinion: '' })).toEqual(['W-13.3'])
    expect(tryWith({ cipherOpinion: ' ' })).toEqual(['W-13.3'])
    expect(tryWith({})).toEqual([])
    expect(tryWith({ result: 'refuse', sharingOpinion: '', cipherOpinion: '' })).toEqual([])
  })
  it('M-amount names an amount, not above what was applied for', () => {
    expect(tryWith({ amount: 0 })).toEqual(['M-amount'])
    expect(tryWith({ amount: wan(1287) })).toEqual(['M-amount'])
    expect(tryWith({ result: 'refuse', amount: 0 })).toEqual([])
  })
  it('W-13.3 M-amount every reason is named at once', () => {
    expect(tryWith({ sharingOpinion: '', amount: 0 })).toEqual(['W-13.3', 'M-amount'])
  })
})

describe('who decides', () => {
  it('M-checked not before a reviewer was heard', () => {
    const { city, id } = projectAt('application.inReview')
    expect(refusals(city.attempt(people.approver, action, id, approval(wan(1))))).toEqual(['M-checked'])
  })
  it('M-four-eyes not the reviewer, also when a colleague’s opinion came later', () => {
    const { city, id } = projectAt('application.inReview')
    city.act(people.manyPosts, 'approval.giveOpinion', id, opinion(wan(1000)))
    city.act(people.reviewer, 'approval.giveOpinion', id, opinion(wan(1000)))
    expect(refusals(city.attempt(people.manyPosts, action, id, approval(wan(1000))))).toEqual(['M-four-eyes'])
    expect(refusals(city.attempt(people.approver, action, id, approval(wan(1000))))).toEqual([])
  })
  it('M-four-eyes not who applied', () => {
    const { city, id } = reviewedCase()
    const both = { ...people.leader, roles: ['bureau.approver'] as const }
    expect(refusals(city.attempt(both, action, id, approval(wan(1000))))).toEqual(['M-four-eyes'])
  })
  it('M-post M-state belongs to approvers, in review', () => {
    expect(holders(action, projectAt('application.inReview'))).toEqual(['approver', 'manyPosts'])
    expect(steps(action, people.approver)).toEqual(['application.inReview'])
  })
})
