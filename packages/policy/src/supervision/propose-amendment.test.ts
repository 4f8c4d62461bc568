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
    const value = (given: unknown, parameter = 'approvalWorkingDays') =>
      propose({ change: { kind: 'parameter', parameter, value: given }, from: '2030-01-01', reason: '调整' })
    expect(value(0)).toEqual(['M-complete'])
    expect(value(true)).toEqual(['M-complete'])
    expect(value('是', 'planBindsFiling')).toEqual(['M-complete'])
    expect(value(15)).toEqual([])
  })
})
