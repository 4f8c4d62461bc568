import { describe, expect, it } from 'vitest'
import { fold } from '../fold.ts'
import { fen, wan } from '../kernel/money.ts'
import { amountOf } from '../project.ts'
import { arguedLines } from '../testing/argued-lines.ts'
import type { City } from '../testing/city.ts'
import { merging, PLAN } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { planAt } from '../testing/plan-at.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'

const three = () => arguedLines({ amount: wan('100.000001') }, { amount: wan(50) }, { amount: wan('0.333333') })
const all = wan('150.333334')
const attempt = (city: City, input: unknown) => refusals(city.attempt(people.planner, 'plan.mergeLines', PLAN, input))

describe('plan.mergeLines', () => {
  it('W-7.2 makes one line of several: the sum to the fen, the grounds of all, its address for life', () => {
    const city = three()
    const { code } = city.project('a')
    city.act(people.planner, 'plan.mergeLines', PLAN, merging('a', ['c', 'b'], all))
    const merged = city.project('a')
    expect(merged).toMatchObject({ code, status: 'plan.submitted', name: '智慧水务一体化平台' })
    expect(merged.planLine.summary).toBe('排水与供水合并建设')
    expect(merged.planLine.basis).toEqual(['依据a', '依据b', '依据c'])
    expect(amountOf(merged, 'planned')).toBe(all)
  })
  it('W-7.2 the others end with where they went, and what all were stays readable', () => {
    const city = three()
    city.act(people.planner, 'plan.mergeLines', PLAN, merging('a', ['b', 'c'], all))
    const { planLine } = city.project('a')
    expect(planLine.merges).toMatchObject([
      {
        was: { name: '项目a', amount: wan('100.000001') },
        from: [
          { code: city.project('b').code, name: '项目b', unitName: '市水务局', amount: wan(50) },
          { code: city.project('c').code, amount: wan('0.333333') },
        ],
        after: all,
        reason: '功能重复，合并建设',
      },
    ])
    for (const id of ['b', 'c']) {
      const gone = city.project(id)
      expect(gone).toMatchObject({ status: 'plan.merged', name: `项目${id}` })
      expect(gone.planLine.mergedInto).toMatchObject({ code: city.project('a').code, name: '智慧水务一体化平台' })
      expect(amountOf(gone, 'planned')).toBe(0)
      expect(gone.ledger[0]?.amount).toBe(gone.planLine.mergedInto?.before)
    }
  })
  it('each line keeps what it needs to be told again from its own entries', () => {
    const city = three()
    city.act(people.planner, 'plan.mergeLines', PLAN, merging('a', ['b', 'c'], all))
    for (const id of ['a', 'b', 'c']) {
      const stored = JSON.parse(JSON.stringify(city.log.get(id)))
      expect(fold('project', id, stored)).toEqual(city.project(id))
    }
  })
  it('M-conserved speaks when the amount is off by one fen, or a line changed since it was looked at', () => {
    const city = three()
    expect(attempt(city, merging('a', ['b', 'c'], fen(all - 1)))).toEqual(['M-conserved'])
    city.act(people.planner, 'plan.adjustLine', 'b', { amount: wan(49), content: '', reason: '压减' })
    expect(attempt(city, merging('a', ['b', 'c'], all))).toEqual(['M-conserved'])
  })
  it('W-7.2 speaks when units are merged without saying the task handed down', () => {
    const city = arguedLines({ amount: wan(100) }, { amount: wan(60), school: true })
    expect(attempt(city, merging('a', ['b'], wan(160)))).toEqual(['W-7.2'])
    city.act(people.planner, 'plan.mergeLines', PLAN, merging('a', ['b'], wan(160), '统一建设视频资源平台'))
    expect(city.project('a')).toMatchObject({
      unit: { id: 'water' },
      planLine: { merges: [{ task: '统一建设视频资源平台' }] },
    })
    expect(city.project('b').unit?.id).toBe('school')
  })
  it('W-7.2 speaks about lines that are not argued in this plan, and names none of them', () => {
    const city = three()
    city.act(people.planner, 'plan.dropLine', 'b', { reason: '重复' })
    expect(attempt(city, merging('a', ['b'], wan('150.000001')))).toEqual(['W-7.2'])
    city.act(people.clerk, 'plan.putLine', 'draft', { ...lineOf(), year: 2026 })
    const decision = city.attempt(people.planner, 'plan.mergeLines', PLAN, merging('a', ['draft'], wan('200.000001')))
    expect(refusals(decision)).toEqual(['W-7.2'])
    expect(JSON.stringify(decision)).not.toContain('秘而不宣')
    expect(attempt(city, merging('a', ['nobody'], wan('100.000001')))).toContain('W-7.2')
  })
  it('M-state a line is not merged with itself', () => {
    expect(attempt(three(), merging('a', ['a'], wan('100.000001')))).toEqual(['M-state'])
  })
  it('M-opinion a member has spoken on the whole who spoke on every line: the gravest stance, all words', () => {
    const city = three()
    city.act(people.finance, 'plan.giveOpinion', 'a', { stance: 'agree', text: '' })
    city.act(people.finance, 'plan.giveOpinion', 'b', { stance: 'oppose', text: '已有同类系统' })
    city.act(people.cyberspace, 'plan.giveOpinion', 'a', { stance: 'agree', text: '' })
    city.act(people.planner, 'plan.mergeLines', PLAN, merging('a', ['b'], wan('150.000001')))
    expect(city.project('a').planLine.opinions).toMatchObject([
      {
        unit: 'finance',
        stance: 'oppose',
        text: '《项目b》：已有同类系统',
        about: [city.project('a').code, city.project('b').code],
      },
    ])
    const submitted = city.attempt(people.planner, 'plan.submitToCityGovernment', PLAN)
    expect(refusals(submitted)).toEqual(['M-opinion'])
  })
  it('W-7.3 what is frozen and issued holds the one line and its sum', () => {
    const city = three()
    city.act(people.planner, 'plan.mergeLines', PLAN, merging('a', ['b', 'c'], all))
    for (const member of [people.finance, people.cyberspace])
      city.act(member, 'plan.giveOpinion', 'a', { stance: 'agree' })
    city.act(people.planner, 'plan.submitToCityGovernment', PLAN)
    expect(city.plan(PLAN).rounds[0]?.lines).toMatchObject([{ project: 'a', amount: all }])
    expect(city.project('b').status).toBe('plan.merged')
  })
  it('M-post M-state belongs to the planner, while the plan is argued', () => {
    expect(holders('plan.mergeLines', planAt('open'))).toEqual(['planner'])
    expect(steps('plan.mergeLines', people.planner)).toEqual(['open', 'review'])
  })
})

const lineOf = () => ({
  name: '秘而不宣',
  category: 'businessAppSystem',
  nature: 'newBuild',
  amount: wan(100),
  summary: '草稿',
  basis: ['规划'],
})
