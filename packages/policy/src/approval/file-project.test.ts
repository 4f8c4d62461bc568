import { describe, expect, it } from 'vitest'
import { fen, wan } from '../kernel/money.ts'
import { amountOf } from '../project.ts'
import { packNamed } from '../rulebook/packs.ts'
import { filing, routeAnswers } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { projectAt } from '../testing/project-at.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'
import { tooMuchToFile } from './too-much-to-file.ts'

const action = 'approval.file'
const smallCase = () => {
  const found = projectAt('plan.drafting', { amount: wan(30) })
  found.city.act(people.clerk, 'scope.findRoute', found.id, routeAnswers(wan(30)))
  return found
}

describe(action, () => {
  it('W-8.1 N-9.2 reaches the bureau with its contents', () => {
    const { city, id } = projectAt('filing.submitted')
    expect(city.project(id).approval.filing).toMatchObject({
      kind: 'own',
      amount: wan(30),
      content: { fundSource: '部门预算' },
    })
    expect(amountOf(city.project(id), 'applied')).toBe(wan(30))
  })
  it.each([
    ['49.99', []],
    ['50.00', ['W-8.1']],
    ['50.01', ['W-8.1']],
  ])('W-8.1 %s 万元', (amount, expected) => {
    const { city, id } = smallCase()
    expect(refusals(city.attempt(people.clerk, action, id, filing(wan(amount))))).toEqual(expected)
  })
  it('W-8.1 an amount is foretold to be too much exactly where filing it is refused', () => {
    for (const amount of [fen(wan(50) - 1), wan(50), wan(3200)]) {
      const { city, id } = smallCase()
      const refused = refusals(city.attempt(people.clerk, action, id, filing(amount)))
      expect([tooMuchToFile(amount, packNamed('wuhan-2021'))].flatMap(reason => reason?.rule ?? [])).toEqual(refused)
    }
  })
  it('M-amount is about money, however little', () => {
    const { city, id } = smallCase()
    expect(refusals(city.attempt(people.clerk, action, id, filing(wan(0))))).toEqual(['M-amount'])
    expect(refusals(city.attempt(people.clerk, action, id, filing(wan('0.000001'))))).toEqual([])
  })
  it('W-8.1 not on the approval road, nor before the road is known', () => {
    const { city, id } = projectAt('plan.drafting')
    expect(refusals(city.attempt(people.clerk, action, id, filing(wan(30))))).toEqual(['W-8.1'])
    city.act(people.clerk, 'scope.findRoute', id, routeAnswers(wan(60)))
    expect(refusals(city.attempt(people.clerk, action, id, filing(wan(30))))).toEqual(['W-8.1'])
  })
  it('M-post M-state belongs to the own unit’s clerk', () => {
    expect(holders(action, projectAt('plan.drafting'))).toEqual(['clerk'])
    expect(steps(action, people.clerk)).toEqual(['plan.drafting', 'plan.listed', 'plan.dropped', 'filing.returned'])
  })
})

describe('W-8+.splitting several small projects of one unit and year', () => {
  const withSibling = (amount: number, more = {}) => {
    const { city, id } = smallCase()
    projectAt('plan.drafting', { city, id: 'sibling', amount: wan(amount) })
    return city.attempt(people.clerk, action, id, { ...filing(wan(30)), ...more })
  }
  it('speaks when together they reach the limit, and names them', () => {
    const decision = withSibling(20)
    expect(refusals(decision)).toEqual(['W-8+.splitting'])
    expect(decision.allowed ? '' : decision.reasons[0]?.fact?.value).toBe('project-2 智慧排水平台二期；合计 50.00 万元')
  })
  it('is silent below the limit, or with an explanation', () => {
    expect(refusals(withSibling(19.99))).toEqual([])
    expect(refusals(withSibling(20, { splitting: '两项相互独立' }))).toEqual([])
  })
})
