import { describe, expect, it } from 'vitest'
import { actionNamed } from '../actions.ts'
import { wan } from '../kernel/money.ts'
import { amountOf } from '../project.ts'
import { newCity } from '../testing/city.ts'
import { lineContent } from '../testing/inputs.ts'
import { people, units } from '../testing/people.ts'
import { planAt } from '../testing/plan-at.ts'
import { projectAt } from '../testing/project-at.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'

const input = { ...lineContent(wan(1286.5)), year: 2026 }

describe('plan.putLine', () => {
  it('W-6.1 begins a project as a draft line of the clerk’s unit', () => {
    const city = newCity()
    city.act(people.clerk, 'plan.putLine', 'p', input)
    const project = city.project('p')
    expect(project).toMatchObject({ status: 'plan.drafting', code: 'project-1', unit: units.water, year: 2026 })
    expect(amountOf(project, 'planned')).toBe(wan(1286.5))
    expect(project.demo).toBeNull()
  })
  it('W-7.5 may begin before the year is opened and after the plan was issued, for a supplement or a filing', () => {
    for (const status of ['new', 'issued'] as const) {
      const { city } = planAt(status)
      expect(refusals(city.attempt(people.clerk, 'plan.putLine', 'late', input))).toEqual([])
      expect(
        refusals(
          city.attempt(people.leader, 'plan.requestSupplement', 'late', {
            ground: 'urgency',
            proof: '会议纪要',
            explanation: '汛期前建成',
          }),
        ),
      ).toEqual([])
    }
  })
  it('W-2.1 a state-owned enterprise is told that it is not covered', () => {
    const decision = newCity().attempt(people.companyClerk, 'plan.putLine', 'p', input)
    expect(refusals(decision)).toEqual(['W-2.1'])
  })
  it('W-6.2 names at least one ground; every field has a bound', () => {
    const { input: schema } = actionNamed('plan.putLine')
    expect(schema.safeParse({ ...input, basis: [] }).success).toBe(false)
    expect(schema.safeParse({ ...input, amount: -1 }).success).toBe(false)
    expect(schema.safeParse({ ...input, name: '名'.repeat(101) }).success).toBe(false)
    expect(schema.safeParse({ ...input, unknown: 1 }).success).toBe(false)
  })
  it('M-post M-state belongs to a unit’s clerk and begins a project', () => {
    expect(holders('plan.putLine', projectAt('new'))).toEqual(['clerk', 'schoolClerk', 'companyClerk', 'manyPosts'])
    expect(steps('plan.putLine', people.clerk)).toEqual(['new'])
  })
})
