import { describe, expect, it } from 'vitest'
import { milestonesOf } from '../happened.ts'
import { wan } from '../kernel/money.ts'
import { text } from '../kernel/text.ts'
import { pauseClock, startClock } from '../rulebook/clock.ts'
import type { Milestones } from '../rulebook/milestones.ts'
import { wuhan2021 } from '../rulebook/wuhan-2021.ts'
import { answers, filing as filingInput } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { obligationsFrom } from './obligations.ts'
import { unitPlanObligation } from './plan-duty.ts'
import { mattersFor, planClock, type Side, sideOf, stepClock } from './step-clock.ts'

const clock = (facts: Partial<Milestones>, today: string, side?: Side) =>
  stepClock({ ended: false, ...facts }, side, wuhan2021, today)
const light = (facts: Partial<Milestones>, today: string, side?: Side) => {
  const found = clock(facts, today, side)
  return found && [found.owedBy, found.light, found.daysLeft]
}
// 2026-11-23 is a Monday
const asked = { orderedOn: '2026-11-23', workingDays: 3 }
const stopped = pauseClock(startClock('2026-11-02', 20), '2026-11-23', text('补正', 'Correction'), 'W-14+.clock')

describe('the light of a step', () => {
  it('counts working days, and is over the day after the last one, though no working day was lost', () => {
    expect(light({ correction: asked }, '2026-11-23')).toEqual(['owner', 'normal', 3])
    expect(light({ correction: asked }, '2026-11-24')).toEqual(['owner', 'near', 2])
    expect(light({ correction: asked }, '2026-11-26')).toEqual(['owner', 'near', 0])
    expect(light({ correction: asked }, '2026-11-27')).toEqual(['owner', 'over', -1])
    expect(light({ correction: { ...asked, workingDays: 4 } }, '2026-11-28')).toEqual(['owner', 'over', 0])
  })

  it('there is none where no limit runs, or where all is over', () => {
    expect(clock({}, '2026-11-23')).toBeNull()
    expect(clock({ completedOn: '2025-09-02' }, '2026-11-23')).toBeNull()
    expect(clock({ ended: true, correction: asked }, '2026-11-23')).toBeNull()
  })

  it('a day that is not known yet is named as such, running or not', () => {
    const far = { approvalClock: startClock('2090-01-02', 20) }
    expect(clock(far, '2090-01-03')).toMatchObject({ light: 'uncertain', due: '2090-01-22', unpublishedYear: 2090 })
    const paused = pauseClock(far.approvalClock, '2090-01-05', text('补正', 'Correction'), 'W-14+.clock')
    expect(clock({ approvalClock: paused }, '2090-01-06')).toMatchObject({ light: 'paused', pausedSince: '2090-01-05' })
  })
})

describe('a return for correction is one matter', () => {
  const facts = { ended: false, approvalClock: stopped, correction: asked }

  it('the unit sees its own term, and in words that the bureau’s clock stands still', () => {
    for (const side of ['owner', undefined] as const)
      expect(clock(facts, '2026-11-24', side)).toMatchObject({
        owedBy: 'owner',
        light: 'near',
        due: '2026-11-26',
        beside: { owedBy: 'approver', light: 'paused', pausedSince: '2026-11-23' },
      })
  })

  it('the bureau sees its own clock stand still, and in words by when the unit has to answer', () => {
    expect(clock(facts, '2026-11-27', 'approver')).toMatchObject({
      owedBy: 'approver',
      light: 'paused',
      due: null,
      pausedSince: '2026-11-23',
      beside: { owedBy: 'owner', light: 'over', daysLeft: -1, due: '2026-11-26' },
    })
  })

  it('time that ran out before the pause stays run out', () => {
    const late = pauseClock(startClock('2026-10-09', 20), '2026-11-23', text('补正', 'Correction'), 'W-14+.clock')
    expect(clock({ approvalClock: late, correction: asked }, '2026-11-24', 'approver')?.light).toBe('over')
  })

  it('it is one row among the duties, whoever looks; what is done or without a partner stays', () => {
    const duties = obligationsFrom({ ...facts, completedOn: '2026-09-02' }, wuhan2021, '2026-11-24')
    for (const [side, kind] of [
      ['owner', 'correction'],
      ['approver', 'approvalTimeLimit'],
      [undefined, 'correction'],
    ] as const)
      expect(mattersFor(side, duties).map(duty => duty.kind)).toEqual([kind, 'acceptance'])
    const answered = { ...facts, correction: { ...asked, answeredOn: '2026-11-24' } }
    expect(mattersFor('owner', obligationsFrom(answered, wuhan2021, '2026-11-24'))).toHaveLength(2)
  })
})

it('owner units and the bureau are sides; members, the city government and leaders are none', () => {
  expect(sideOf(people.clerk, 'water')).toBe('owner')
  expect(sideOf(people.clerk, 'school')).toBeUndefined()
  expect(sideOf(people.reviewer, 'water')).toBe('approver')
  expect(sideOf(people.manyPosts, 'bureau')).toBe('owner')
  expect([people.finance, people.cityGovernment, people.auditor].map(who => sideOf(who, 'water'))).toEqual(Array(3))
})

it('an answer the leader gave back is none, and filing anew answers a notice on a filing', () => {
  const owes = ({ city, id }: ReturnType<typeof projectAt>) => clock(milestonesOf(city.project(id)), '2026-03-03')
  const returned = projectAt('application.returned')
  returned.city.act(people.clerk, 'approval.resubmitApplication', returned.id, answers)
  expect(owes(returned)?.owedBy).toBe('approver')
  returned.city.act(people.leader, 'approval.declineConfirmation', returned.id, { reason: '再改' })
  expect(owes(returned)?.owedBy).toBe('owner')
  const filing = projectAt('filing.returned')
  expect(owes(filing)?.owedBy).toBe('owner')
  filing.city.act(people.clerk, 'approval.file', filing.id, filingInput(wan(30)))
  expect(owes(filing)).toBeNull()
})

it('W-6.1 a draft line waits under the window of its plan', () => {
  const window = { from: '2026-10-01', to: '2026-12-10' }
  const duty = unitPlanObligation(
    { status: 'open', year: 2027, window, submittedAt: undefined },
    1,
    wuhan2021,
    '2026-12-01',
  )
  expect(duty && planClock(duty)).toMatchObject({
    owedBy: 'owner',
    light: 'near',
    due: '2026-12-10',
    daysLeft: 9,
    counting: 'fixedDay',
  })
})
