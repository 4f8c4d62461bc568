import { describe, expect, it } from 'vitest'
import { national2019 } from '../rulebook/national-2019.ts'
import { sanctionLadder } from '../rulebook/sanctions.ts'
import { ukSpendControls } from '../rulebook/uk-spend-controls.ts'
import { wuhan2021 } from '../rulebook/wuhan-2021.ts'
import { saidBy } from '../testing/said-by.ts'
import { type Breach, sanctionFor } from './sanction-ladder.ts'

const breach: Breach = {
  breach: true,
  lastMeasure: 'none',
  measureOn: null,
  termWorkingDays: null,
  rectifiedOn: null,
  adequate: false,
  refusal: false,
  today: '2026-03-02',
}
const told: Breach = { ...breach, lastMeasure: 'rectify', measureOn: '2026-02-27', termWorkingDays: 3 }

describe('the sanction ladder', () => {
  it('N-30.2 begins with a term to put it right, and leads nowhere without a breach', () => {
    expect(sanctionFor(breach, wuhan2021)).toEqual({ measure: 'rectify', rule: 'N-30.2' })
    expect(sanctionFor({ ...breach, breach: false }, wuhan2021)).toBeNull()
    expect(sanctionFor(breach, ukSpendControls)).toBeNull()
  })
  it('N-30.2 stays while the term runs, which is the pack’s where the order names none', () => {
    // The third working day after 27 February 2026 is 3 March: 28 February is worked.
    expect(sanctionFor({ ...told, today: '2026-03-03' }, wuhan2021)?.measure).toBe('rectify')
    expect(sanctionFor({ ...told, today: '2026-03-04' }, wuhan2021)?.measure).toBe('criticise')
    expect(sanctionFor({ ...told, today: '2026-03-04', termWorkingDays: null }, wuhan2021)?.measure).toBe('rectify')
  })
  it('N-30.2 one rung at a time for refusal and half-hearted work, none once it is put right, none above the last', () => {
    const climbed: (string | undefined)[] = []
    for (const lastMeasure of ['none', ...sanctionLadder] as const)
      climbed.push(sanctionFor({ ...told, lastMeasure, refusal: true }, wuhan2021)?.measure)
    expect(climbed).toEqual(['rectify', 'criticise', 'holdMoney', 'suspend', 'terminate', 'terminate'])
    const half = { ...told, rectifiedOn: '2026-03-02' }
    expect(sanctionFor(half, wuhan2021)?.measure).toBe('criticise')
    expect(sanctionFor({ ...half, adequate: true }, wuhan2021)).toBeNull()
  })
  it('H-8 names the lower rungs where the national rule was switched off', () => {
    const off = { ...wuhan2021, amended: { upTo: 1, parameters: {}, rules: { 'N-30.2': 'off' } } } as const
    expect(sanctionFor(breach, off)).toEqual({ measure: 'rectify', rule: 'H-8' })
    expect(sanctionFor({ ...told, lastMeasure: 'holdMoney', refusal: true }, off)?.measure).toBe('holdMoney')
    expect(national2019.rules.has('H-8')).toBe(false)
  })
})

describe('measures against a breach', () => {
  const facts = { ...breach, measure: 'none', seriousDelay: false, greatLoss: false }
  it('N-30.2 asks for what is due and refuses what comes too early', () => {
    expect(saidBy('N-30.2', facts)).toBe('违规情形已到“限期整改”一级，尚未采取')
    expect(saidBy('N-30.2', { ...facts, measure: 'rectify' })).toBeNull()
    expect(saidBy('N-30.2', { ...facts, measure: 'criticise' })).toBe('尚不能通报批评')
    expect(saidBy('N-30.2', { ...facts, ...told, measure: 'none' })).toBeNull()
    expect(saidBy('N-30.2', { ...facts, breach: false, measure: 'rectify' })).toBe('尚不能限期整改')
    expect(saidBy('N-30.2', { ...facts, ...told, refusal: true, measure: 'rectify' })).toBeNull()
  })
  it('H-8 speaks for its own rungs only', () => {
    expect(saidBy('H-8', { ...facts, measure: 'holdMoney' })).toBe('尚不能暂缓安排投资或拨付资金')
    expect(saidBy('H-8', { ...facts, measure: 'terminate' })).toBeNull()
    expect(saidBy('H-8', facts)).toBe('违规情形已到“限期整改”一级，尚未采取')
    expect(saidBy('H-8', { ...facts, ...told, lastMeasure: 'holdMoney', refusal: true })).toBeNull()
  })
  it('N-21.2 delay and loss open rectification and suspension, nothing harder', () => {
    const alarm = { seriousDelay: true, greatLoss: false, breach: false }
    expect(saidBy('N-21.2', { ...alarm, measure: 'suspend' })).toBeNull()
    expect(saidBy('N-21.2', { ...alarm, measure: 'terminate' })).toBe('严重逾期或重大损失时，可要求整改或暂停建设')
    expect(saidBy('N-21.2', { ...alarm, seriousDelay: false, measure: 'terminate' })).toBeNull()
    expect(saidBy('N-30.2', { ...facts, ...alarm, measure: 'suspend' })).toBeNull()
    expect(saidBy('N-30.2', { ...facts, ...alarm, measure: 'terminate' })).toBe('尚不能终止项目')
  })
})

describe('under supervision', () => {
  it('N-29.1 nothing is refused, hidden or under-reported', () => {
    expect(saidBy('N-29.1', { conduct: [] })).toBeNull()
    expect(saidBy('N-29.1', { conduct: ['hid'] })).toBe('未接受监督、如实提供资料')
  })
  it('N-33.1 building without approval, or mismanagement with grave results, is answered for', () => {
    const clean = { approvedOrFiled: true, begun: true, mismanaged: false, consequences: ['loss'], answeredFor: false }
    expect(saidBy('N-33.1', clean)).toBeNull()
    expect(saidBy('N-33.1', { ...clean, approvedOrFiled: false })).toBe('应当通报批评并追究责任')
    expect(saidBy('N-33.1', { ...clean, approvedOrFiled: false, begun: false })).toBeNull()
    expect(saidBy('N-33.1', { ...clean, mismanaged: true })).toBe('应当通报批评并追究责任')
    expect(saidBy('N-33.1', { ...clean, mismanaged: true, consequences: [] })).toBeNull()
    expect(saidBy('N-33.1', { ...clean, mismanaged: true, answeredFor: true })).toBeNull()
  })
})
