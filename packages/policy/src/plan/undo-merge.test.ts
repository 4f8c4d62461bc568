import { describe, expect, it } from 'vitest'
import { wan } from '../kernel/money.ts'
import { amountOf } from '../project.ts'
import { arguedLines } from '../testing/argued-lines.ts'
import type { City } from '../testing/city.ts'
import { merging, PLAN } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { planAt } from '../testing/plan-at.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'

const undo = { into: 'a', reason: '两项服务对象不同' }
const attempt = (city: City) => refusals(city.attempt(people.planner, 'plan.undoMerge', PLAN, undo))

function merged(): City {
  const city = arguedLines({ amount: wan(100) }, { amount: wan(60) }, { amount: wan(40) })
  city.act(people.finance, 'plan.giveOpinion', 'a', { stance: 'agree', text: '' })
  city.act(people.planner, 'plan.mergeLines', PLAN, merging('a', ['b', 'c'], wan(200)))
  return city
}

describe('plan.undoMerge', () => {
  it('W-7.2 every line is argued again as it was, and its ledger tells what happened', () => {
    const city = merged()
    city.act(people.planner, 'plan.undoMerge', PLAN, undo)
    expect(['a', 'b', 'c'].map(id => city.project(id)).map(({ name, status }) => [name, status])).toEqual([
      ['项目a', 'plan.submitted'],
      ['项目b', 'plan.submitted'],
      ['项目c', 'plan.submitted'],
    ])
    expect(['a', 'b', 'c'].map(id => amountOf(city.project(id), 'planned'))).toEqual([wan(100), wan(60), wan(40)])
    expect(city.project('a').planLine).toMatchObject({
      summary: '建设排水监测与调度系统',
      basis: ['依据a'],
      opinions: [{ unit: 'finance' }],
      merges: [],
    })
    expect(city.project('b').planLine.mergedInto).toBeUndefined()
    expect(city.project('b').ledger.map(({ amount }) => amount)).toEqual([wan(60), 0, wan(60)])
  })
  it('W-7.2 takes the newest merging back and leaves the earlier', () => {
    const city = arguedLines({ amount: wan(100) }, { amount: wan(60) }, { amount: wan(40) })
    city.act(people.planner, 'plan.mergeLines', PLAN, merging('a', ['b'], wan(160)))
    city.act(people.planner, 'plan.mergeLines', PLAN, merging('a', ['c'], wan(200)))
    city.act(people.planner, 'plan.undoMerge', PLAN, undo)
    expect(city.project('b').status).toBe('plan.merged')
    expect(city.project('c').status).toBe('plan.submitted')
    expect(amountOf(city.project('a'), 'planned')).toBe(wan(160))
  })
  it('M-conserved speaks when the amount changed after the merging', () => {
    const city = merged()
    city.act(people.planner, 'plan.adjustLine', 'a', { amount: wan(180), content: '', reason: '压减' })
    expect(attempt(city)).toEqual(['M-conserved'])
    city.act(people.planner, 'plan.adjustLine', 'a', { amount: wan(200), content: '', reason: '恢复' })
    expect(attempt(city)).toEqual([])
  })
  it('M-state speaks when nothing was merged', () => {
    expect(attempt(arguedLines({ amount: wan(100) }))).toEqual(['M-state'])
  })
  it('M-post M-state belongs to the planner, while the plan is argued', () => {
    expect(holders('plan.undoMerge', planAt('open'))).toEqual(['planner'])
    expect(steps('plan.undoMerge', people.planner)).toEqual(['open', 'review'])
  })
})
