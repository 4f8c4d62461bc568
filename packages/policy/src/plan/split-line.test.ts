import { describe, expect, it } from 'vitest'
import { accessOf } from '../access.ts'
import { fold } from '../fold.ts'
import { fen, wan } from '../kernel/money.ts'
import { amountOf, type Project } from '../project.ts'
import { packNamed } from '../rulebook/packs.ts'
import { arguedLines } from '../testing/argued-lines.ts'
import type { City } from '../testing/city.ts'
import { PLAN, splitting } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { planAt } from '../testing/plan-at.ts'
import { refusals } from '../testing/refusals.ts'
import { holders, steps } from '../testing/who-and-where.ts'
import { belowLimit } from './below-limit.ts'

const attempt = (city: City, input: unknown) => refusals(city.attempt(people.planner, 'plan.splitLine', PLAN, input))
const split = (city: City, amounts: Parameters<typeof splitting>[1], explanation = '') =>
  city.act(people.planner, 'plan.splitLine', PLAN, splitting('a', amounts, explanation))
const begunIn = (city: City): Project[] => [...city.projects.values()].filter(({ id }) => id.startsWith('begun-'))

describe('plan.splitLine', () => {
  it('W-7.2 the line goes on as the first part, each other part begins with a code of its own', () => {
    const city = arguedLines({ amount: wan('300.000001') })
    const { code } = city.project('a')
    split(city, [wan(100), wan(150), wan('50.000001')])
    const parts = [city.project('a'), ...begunIn(city)]
    expect(parts.map(({ name }) => name)).toEqual(['分项1', '分项2', '分项3'])
    expect(parts.map(part => amountOf(part, 'planned'))).toEqual([wan(100), wan(150), wan('50.000001')])
    expect(parts[0]?.code).toBe(code)
    expect(new Set(parts.map(part => part.code)).size).toBe(3)
    expect(parts.map(({ status, unit, year }) => [status, unit?.id, year])).toEqual(
      Array.from({ length: 3 }, () => ['plan.submitted', 'water', 2026]),
    )
    expect(city.project('a').planLine.splits).toMatchObject([
      { was: { name: '项目a', amount: wan('300.000001') }, parts: parts.map(part => ({ code: part.code })) },
    ])
    for (const part of parts.slice(1))
      expect(part.planLine).toMatchObject({ basis: ['依据a'], splitFrom: { code, amount: wan('300.000001') } })
  })
  it('parts are told again from their own entries, and seen by their unit and by those who argue the plan', () => {
    const city = arguedLines({ amount: wan(300) })
    split(city, [wan(100), wan(200)])
    for (const { id } of [city.project('a'), ...begunIn(city)])
      expect(fold('project', id, JSON.parse(JSON.stringify(city.log.get(id))))).toEqual(city.project(id))
    const [part] = begunIn(city)
    expect(accessOf(part as Project).map(row => row.subject)).toEqual([
      'unit:water',
      'body:bureau',
      'body:overseer',
      'body:jointMechanism',
    ])
  })
  it('M-conserved speaks when the parts are one fen more or less than the line', () => {
    const city = arguedLines({ amount: wan(300) })
    for (const rest of [fen(wan(200) - 1), fen(wan(200) + 1)])
      expect(attempt(city, splitting('a', [wan(100), rest]))).toEqual(['M-conserved'])
  })
  it('W-6.1 every part names an amount', () => {
    expect(attempt(arguedLines({ amount: wan(300) }), splitting('a', [wan(300), fen(0)], '说明'))).toEqual(['W-6.1'])
  })
  it('W-8+.splitting parts below the approval limit must be explained, and the explanation is kept', () => {
    const city = arguedLines({ amount: wan(90) })
    expect(attempt(city, splitting('a', [wan(50), wan(40)]))).toEqual(['W-8+.splitting'])
    split(city, [wan(50), wan(40)], '运维服务与系统建设分属两项预算')
    expect(city.project('a').planLine.splits?.[0]?.explanation).toBe('运维服务与系统建设分属两项预算')
  })
  it('W-8+.splitting says nothing where the whole is below the limit, or every part reaches it', () => {
    const pack = packNamed('wuhan-2021')
    const parts = (...amounts: ReturnType<typeof wan>[]) => amounts.map(amount => ({ name: '分项', amount }))
    expect(belowLimit(fen(wan(50) - 1), parts(wan(20), fen(wan(30) - 1)), pack)).toBeNull()
    expect(belowLimit(wan(100), parts(wan(50), wan(50)), pack)).toBeNull()
    expect(belowLimit(wan(100), parts(fen(wan(50) + 1), fen(wan(50) - 1)), pack)?.fact?.value).toContain('49.999999')
  })
  it('W-8+.splitting also guards the limit of the city government’s consent, and follows an amended limit', () => {
    const pack = packNamed('wuhan-2021')
    const halves = [wan(1600), wan(1600)].map(amount => ({ name: '分项', amount }))
    expect(belowLimit(wan(3200), halves, pack)?.text.zh).toContain('市人民政府')
    const amended = { ...pack, parameters: { ...pack.parameters, approvalThreshold: wan(2000) } }
    expect(belowLimit(wan(3200), halves, amended)?.text.zh).toContain('2,000.00')
  })
  it('W-7.2 speaks about a line that is not argued', () => {
    const city = arguedLines({ amount: wan(300) })
    city.act(people.planner, 'plan.dropLine', 'a', { reason: '重复' })
    expect(attempt(city, splitting('a', [wan(100), wan(200)]))).toEqual(['W-7.2'])
  })
  it('M-opinion what members said on the whole is said on every part', () => {
    const city = arguedLines({ amount: wan(300) })
    const { code } = city.project('a')
    city.act(people.finance, 'plan.giveOpinion', 'a', { stance: 'comment', text: '请压减' })
    split(city, [wan(100), wan(200)])
    expect(begunIn(city)[0]?.planLine.opinions).toMatchObject([
      { unit: 'finance', stance: 'comment', text: '请压减', about: [code] },
    ])
  })
  it('M-post M-state belongs to the planner, while the plan is argued', () => {
    expect(holders('plan.splitLine', planAt('open'))).toEqual(['planner'])
    expect(steps('plan.splitLine', people.planner)).toEqual(['open', 'review'])
  })
})
