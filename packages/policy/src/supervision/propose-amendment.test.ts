import { describe, expect, it } from 'vitest'
import { wan } from '../kernel/money.ts'
import { amendment } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'
import { refusals } from '../testing/refusals.ts'
import { RULES, rulesAt } from '../testing/rules-at.ts'
import { holders, steps } from '../testing/who-and-where.ts'

const propose = (input: object) => {
  const { city } = rulesAt('new')
  return refusals(city.attempt(people.administrator, 'supervision.proposeAmendment', RULES, input))
}
const ofParameter = (parameter: string, value: unknown, from = '2026-07-01') => ({
  change: { kind: 'parameter', parameter, value },
  from,
  reason: '调整',
})
const ofRule = (rule: string, standing: string) => ({
  change: { kind: 'rule', rule, standing },
  from: '2030-01-01',
  reason: '已与原文核对',
})

describe('supervision.proposeAmendment', () => {
  it('M-post the system administrator, nobody else', () => {
    expect(holders('supervision.proposeAmendment', rulesAt('new'))).toEqual(['administrator', 'bothAdministrators'])
    expect(steps('supervision.proposeAmendment', people.administrator)).toEqual(['new', 'settled'])
  })
  it('M-not-backdated from tomorrow on', () => {
    expect(propose(amendment(wan(100), '2026-03-02'))).toEqual(['M-not-backdated'])
    expect(propose(amendment(wan(100), '2026-03-03'))).toEqual([])
  })
  it('M-verified-stands what was read in the text cannot be switched off', () => {
    expect(propose(ofRule('W-8.1', 'off'))).toEqual(['M-verified-stands'])
    expect(propose(ofRule('M-four-eyes', 'off'))).toEqual(['M-verified-stands'])
    expect(propose(ofRule('W-14+.a', 'off'))).toEqual([])
  })
  it('M-amends it changes what is in force', () => {
    expect(propose(amendment(wan(50), '2030-01-01'))).toEqual(['M-amends'])
    expect(propose(ofRule('W-14+.a', 'unverified'))).toEqual(['M-amends'])
  })
  it('M-complete the value fits the unit of the parameter', () => {
    const value = (given: unknown, parameter = 'approvalWorkingDays') => propose(ofParameter(parameter, given))
    expect(value(0)).toEqual(['M-complete'])
    expect(value(true)).toEqual(['M-complete'])
    expect(value('是', 'planBindsFiling')).toEqual(['M-complete'])
    expect(value(15)).toEqual([])
  })
  it('M-calendar a term in working days changes in a published year; anything else may be dated ahead', () => {
    expect(propose(ofParameter('approvalWorkingDays', 15, '2030-01-01'))).toEqual(['M-calendar'])
    expect(propose(ofParameter('approvalWorkingDays', 15, '2026-12-24'))).toEqual([])
    expect(propose(ofParameter('acceptanceMonths', 4, '2030-01-01'))).toEqual([])
    expect(propose(ofRule('N-25.1', 'off'))).toEqual([])
  })
  it('M-consistent what belongs together does not contradict', () => {
    expect(propose(ofParameter('selfEvaluationFromMonths', 36))).toEqual(['M-consistent'])
    expect(propose(ofParameter('correctionWorkingDays', 21))).toEqual(['M-consistent'])
    expect(propose(ofParameter('correctionWorkingDays', 20))).toEqual([])
    expect(propose(ofParameter('approvalThreshold', wan(3001)))).toEqual(['M-consistent'])
  })
  it('M-consistent also with what was amended, on that day and on later ones', () => {
    const { city } = rulesAt('new')
    const amend = (input: object) => {
      const refused = refusals(city.attempt(people.administrator, 'supervision.proposeAmendment', RULES, input))
      if (refused.length === 0) city.act(people.securityAdministrator, 'supervision.confirmAmendment', RULES)
      return refused
    }
    expect(amend(ofParameter('selfEvaluationToMonths', 48, '2026-07-01'))).toEqual([])
    expect(amend(ofParameter('selfEvaluationToMonths', 30, '2026-09-01'))).toEqual([])
    expect(amend(ofParameter('selfEvaluationFromMonths', 36, '2026-06-30'))).toEqual(['M-consistent'])
    expect(amend(ofParameter('selfEvaluationFromMonths', 36, '2026-07-01'))).toEqual(['M-consistent'])
    expect(amend(ofParameter('selfEvaluationFromMonths', 29, '2026-07-01'))).toEqual([])
    expect(amend(ofParameter('selfEvaluationToMonths', 29, '2026-10-01'))).toEqual(['M-consistent'])
  })
})
