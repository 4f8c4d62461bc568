import { describe, expect, it } from 'vitest'
import { wan } from '../kernel/money.ts'
import { lineContent, PLAN } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { planAt } from '../testing/plan-at.ts'
import { projectAt } from '../testing/project-at.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'

describe('plan.submitUnitPlan', () => {
  it('W-6.1 W-7.1 sends all drafts of the unit, and only those, to the joint review', () => {
    const { city } = planAt('open')
    city.act(people.clerk, 'plan.putLine', 'a', { ...lineContent(wan(100)), year: 2026 })
    city.act(people.clerk, 'plan.putLine', 'b', { ...lineContent(wan(200)), year: 2026 })
    city.act(people.clerk, 'plan.putLine', 'nextYear', { ...lineContent(wan(200)), year: 2027 })
    city.act(people.schoolClerk, 'plan.putLine', 'c', { ...lineContent(wan(300)), year: 2026 })
    city.act(people.leader, 'plan.submitUnitPlan', PLAN)
    expect(['a', 'b', 'nextYear', 'c'].map(id => city.project(id).status)).toEqual([
      'plan.submitted',
      'plan.submitted',
      'plan.drafting',
      'plan.drafting',
    ])
    expect(city.plan(PLAN).submittedUnits).toMatchObject([{ unit: 'water', lines: 2 }])
    expect(city.log.get('a')?.at(-1)?.within).toEqual({ subject: PLAN, no: 2 })
  })
  it('counts lines that follow later to the same unit', () => {
    const { city } = projectAt('plan.submitted')
    city.act(people.clerk, 'plan.putLine', 'b', { ...lineContent(wan(200)), year: 2026 })
    city.act(people.leader, 'plan.submitUnitPlan', PLAN)
    expect(city.plan(PLAN).submittedUnits).toMatchObject([{ unit: 'water', lines: 2 }])
  })
  it('W-6.1 speaks when the unit has nothing to submit', () => {
    const { city } = planAt('open')
    expect(refusals(city.attempt(people.leader, 'plan.submitUnitPlan', PLAN))).toEqual(['W-6.1'])
  })
  it('M-window counts the last day in, and speaks on the next', () => {
    const { city } = planAt('open')
    city.act(people.clerk, 'plan.putLine', 'a', { ...lineContent(wan(100)), year: 2026 })
    while (city.today() < '2026-06-30') city.wait(24)
    expect(
      city.offers(people.leader, PLAN).find(offer => offer.action === 'plan.submitUnitPlan')?.decision.allowed,
    ).toBe(true)
    city.wait(24)
    expect(refusals(city.attempt(people.leader, 'plan.submitUnitPlan', PLAN))).toEqual(['M-window'])
  })
  it('M-post M-state belongs to the leaders of units while the year is open', () => {
    expect(holders('plan.submitUnitPlan', planAt('open'))).toEqual(['leader', 'schoolLeader', 'manyPosts'])
    expect(steps('plan.submitUnitPlan', people.leader)).toEqual(['open'])
  })
})
