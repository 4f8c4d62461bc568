import { describe, expect, it } from 'vitest'
import { fen, wan } from '../kernel/money.ts'
import { listedItems, MOST_LISTED } from '../rulebook/reason.ts'
import { newCity } from '../testing/city.ts'
import { PLAN, yearWindow } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { planAt } from '../testing/plan-at.ts'
import { ID, projectAt } from '../testing/project-at.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'

const agree = { stance: 'agree' }

describe('plan.submitToCityGovernment', () => {
  it('W-7.3 freezes the argued lines and sends them', () => {
    const { city, id } = projectAt('plan.atCityGovernment')
    expect(city.plan(PLAN).status).toBe('atCityGovernment')
    expect(city.plan(PLAN).rounds).toMatchObject([
      { lines: [{ project: id, code: 'project-1', unitName: '市水务局', amount: wan(1286.5) }] },
    ])
  })
  it('W-7.3 speaks when there is nothing to send', () => {
    const { city } = planAt('open')
    expect(refusals(city.attempt(people.planner, 'plan.submitToCityGovernment', PLAN))).toEqual(['W-7.3'])
  })
  it('M-opinion speaks until every member was heard on every line, and names who is missing', () => {
    const { city, id } = projectAt('plan.submitted')
    city.act(people.finance, 'plan.giveOpinion', id, agree)
    const decision = city.attempt(people.planner, 'plan.submitToCityGovernment', PLAN)
    expect(refusals(decision)).toEqual(['M-opinion'])
    expect(decision.allowed ? undefined : decision.reasons[0]).toMatchObject({
      fact: {
        value: '共 1 项：市委网信办 1 项',
        groups: [{ name: '市委网信办', items: [{ code: 'project-1', name: city.project(id).name }] }],
      },
      cure: { action: 'plan.urgeOpinions' },
    })
    city.act(people.cyberspace, 'plan.giveOpinion', id, agree)
    expect(refusals(city.attempt(people.planner, 'plan.submitToCityGovernment', PLAN))).toEqual([])
  })
  it('M-opinion names all of them, however many, up to what anybody could read', () => {
    const { city } = projectAt('plan.submitted')
    for (const id of ['b', 'c', 'd', 'e', 'f', 'g']) projectAt('plan.submitted', { city, id })
    const decision = city.attempt(people.planner, 'plan.submitToCityGovernment', PLAN)
    const fact = decision.allowed ? undefined : decision.reasons[0]?.fact
    expect(fact?.value).toBe('共 14 项：市财政局 7 项，市委网信办 7 项')
    expect(fact?.groups?.map(({ name, items }) => [name, items.length])).toEqual([
      ['市财政局', 7],
      ['市委网信办', 7],
    ])
    const many = { name: '', items: Array.from({ length: MOST_LISTED - 1 }, () => ({ code: '', name: '' })) }
    expect(listedItems([many, many, many]).map(({ items }) => items.length)).toEqual([MOST_LISTED - 1, 1])
  })
  it.each([
    [wan(1286.5), []],
    [fen(wan(1286.5) - 1), ['M-amount']],
  ] as const)('M-amount with a ceiling of %s 分 for lines of 1286.5 万元', (ceiling, expected) => {
    const city = newCity()
    city.act(people.planner, 'plan.openYear', PLAN, { ...yearWindow, ceiling })
    projectAt('plan.submitted', { city })
    for (const member of [people.finance, people.cyberspace]) city.act(member, 'plan.giveOpinion', ID, agree)
    expect(refusals(city.attempt(people.planner, 'plan.submitToCityGovernment', PLAN))).toEqual(expected)
  })
  it('M-post M-state belongs to the planner, before and after a return', () => {
    expect(holders('plan.submitToCityGovernment', planAt('open'))).toEqual(['planner'])
    expect(steps('plan.submitToCityGovernment', people.planner)).toEqual(['open', 'review'])
  })
})
