import { packNamed, wan } from '@zhengheng/policy'
import { describe, expect, it } from 'vitest'
import { noAnswers, sameVerdict, verdictOf } from './route-answers.ts'

const pack = packNamed('wuhan-2021')
const route = (over: Partial<typeof noAnswers>, kind: Parameters<typeof verdictOf>[1] = 'partyGovOrgan') =>
  verdictOf({ ...noAnswers, ...over }, kind, pack)?.route

describe('the live verdict', () => {
  it.each([
    [{ amount: wan(49.99) }, 'filing'],
    [{ amount: wan(50) }, 'approval'],
    [{ amount: wan(3000) }, 'approvalCityGovernment'],
    [{ amount: wan(10), withFixedAssetProject: true }, 'capitalConstruction'],
    [{ amount: wan(10), officeEquipment: true }, 'outOfScope'],
    [{ amount: null }, undefined],
    [{ amount: null, classified: true }, 'classified'],
  ])('%j → %s', (over, expected) => expect(route(over)).toBe(expected))
  it('of a school that builds for itself', () => {
    expect(route({ amount: wan(80), selfBuiltSelfUsed: true }, 'school')).toBe('sectorApproval')
    expect(route({ amount: wan(80), selfBuiltSelfUsed: true })).toBe('approval')
  })
})

it('knows when recording it again would say nothing new', () => {
  const one = verdictOf({ ...noAnswers, amount: wan(80) }, 'partyGovOrgan', pack)
  expect(sameVerdict(one, JSON.parse(JSON.stringify(one)))).toBe(true)
  const stored = one && {
    reasons: one.reasons.map(({ text, rule, ...more }) => ({ ...more, text, rule })),
    route: one.route,
  }
  expect(JSON.stringify(stored)).not.toBe(JSON.stringify(one))
  expect(sameVerdict(one, stored)).toBe(true)
  expect(sameVerdict(one, verdictOf({ ...noAnswers, amount: wan(81) }, 'partyGovOrgan', pack))).toBe(false)
  expect(sameVerdict(null, undefined)).toBe(true)
})
