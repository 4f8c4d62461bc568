import { describe, expect, it } from 'vitest'
import { actionNamed } from '../actions.ts'
import { decide } from '../decide.ts'
import { milestonesOf } from '../happened.ts'
import { plusDays } from '../kernel/calendar.ts'
import { plusMonths } from '../kernel/plus-months.ts'
import { obligationsOf } from '../obligations/obligations.ts'
import type { Project } from '../project.ts'
import { national2019 } from '../rulebook/national-2019.ts'
import type { Pack } from '../rulebook/pack.ts'
import { wuhan2021 } from '../rulebook/wuhan-2021.ts'
import { wuhanDistrict } from '../rulebook/wuhan-district.ts'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { packWith } from '../testing/said-by.ts'

const { city, id } = projectAt('approved')
const approved = city.project(id)
const { approvedOn = '' } = milestonesOf(approved)
const last = plusMonths(approvedOn, 24)
const over = plusDays(last, 1)

const acting = (action: string, today: string, pack: Pack, state: Project = approved, input: unknown = {}) => {
  const act = { state, actor: people.approver, at: `${today}T01:00:00.000Z`, today, pack, facts: {} as never, input }
  return { action: actionNamed(action), act }
}
const against = (today: string, pack: Pack) => {
  const { action, act } = acting('approval.confirmLapse', today, pack)
  const decision = decide(action, act)
  return decision.allowed ? [] : decision.reasons.map(({ rule, text }) => `${rule} ${text.zh}`)
}
const lapsed = (today: string, pack: Pack): Project => {
  const { action, act } = acting('approval.confirmLapse', today, pack)
  return (action.apply as (project: Project, act: unknown) => Project)(approved, act)
}

describe('the lapse of an approval', () => {
  it('D-3 is confirmed after two years in a district, not on the last day', () => {
    expect(against(last, wuhanDistrict)).toEqual(['D-3 批复仍然有效，不能确认失效'])
    expect(against(over, wuhanDistrict)).toEqual([])
  })
  it('W-14+.f the city knows none until it sets a validity', () => {
    const none = 'M-state 所适用的办法没有规定批复有效期，批复不因期满失效'
    expect(against('2090-01-01', wuhan2021)).toEqual([none])
    expect(against('2090-01-01', national2019)).toEqual([none])
    const amended = packWith({ approvalValidityMonths: 24 })
    expect(against(last, amended)).toEqual(['W-14+.f 批复仍然有效，不能确认失效'])
    expect(against(over, amended)).toEqual([])
  })
  it('D-3 happened the day after the last one, whenever it is said', () => {
    const said = plusDays(over, 40)
    expect(lapsed(said, wuhanDistrict)).toMatchObject({
      status: 'lapsed',
      happened: [{ what: 'lapsedOn', on: over, said }],
    })
    expect(milestonesOf(lapsed(said, wuhanDistrict)).lapsedOn).toBe(over)
  })
  it('W-10.1 leads back to a new application, and nothing is owed meanwhile', () => {
    const state = lapsed(over, wuhanDistrict)
    expect(obligationsOf(state, wuhanDistrict, over).filter(({ done }) => !done)).toEqual([])
    const { action, act } = acting('approval.startApplication', over, wuhanDistrict, state)
    const again = { ...act, actor: people.clerk, input: { stage: 'implementationPlan' } }
    expect(decide(action, again)).toEqual({ allowed: true })
    expect((action.apply as (project: Project, act: unknown) => Project)(state, again).status).toBe(
      'application.drafting',
    )
  })
})
