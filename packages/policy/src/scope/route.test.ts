import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unitKinds } from '../kernel/actor.ts'
import { fen, wan } from '../kernel/money.ts'
import { rulebook } from '../rulebook/rulebook.ts'
import { wuhan2021 } from '../rulebook/wuhan-2021.ts'
import { findRoute, fundingModes, type RouteFacts, routeAtAmount } from './route.ts'

const ordinary = (amount: number | string, more: Partial<RouteFacts> = {}): RouteFacts => ({
  ownerKind: 'partyGovOrgan',
  amount: wan(amount),
  ...more,
})
const found = (facts: RouteFacts) => {
  const { route, reasons } = findRoute(facts, wuhan2021)
  return [route, ...reasons.map(reason => reason.rule)]
}

describe('W-8.1 W-8.2 W-8.3 the limit of 50 万元 is inclusive', () => {
  it.each([
    ['49.99', ['filing', 'W-8.1']],
    ['49.999999', ['filing', 'W-8.1']],
    ['50.00', ['approval', 'W-8.2', 'W-8.3']],
    ['50.01', ['approval', 'W-8.2']],
    ['0', ['filing', 'W-8.1']],
  ] as const)('%s 万元', (amount, expected) => {
    expect(found(ordinary(amount))).toEqual(expected)
  })
})

describe('W-14+.a the limit of 3000 万元 is inclusive', () => {
  it.each([
    ['2999.99', ['approval', 'W-8.2']],
    ['3000.00', ['approvalCityGovernment', 'W-8.2', 'W-8.3', 'W-14+.a']],
    ['3000.01', ['approvalCityGovernment', 'W-8.2', 'W-14+.a']],
  ] as const)('%s 万元', (amount, expected) => {
    expect(found(ordinary(amount))).toEqual(expected)
  })
  it('warns on the applied amount and says so of the approved one', () => {
    const applied = findRoute(ordinary(3000), wuhan2021).reasons.at(-1)
    expect(applied?.text.zh).toContain('如核定投资仍达到')
    const approved = findRoute(ordinary(3000, { amountIsApproved: true }), wuhan2021).reasons.at(-1)
    expect(approved?.text.zh).toContain('核定投资达到 3,000.00 万元')
    expect(approved?.fact?.what.zh).toBe('核定投资')
  })
})

describe('roads that do not ask for the amount', () => {
  it.each([
    ['W-2.1 a state-owned enterprise', { ownerKind: 'stateOwnedEnterprise' }, ['outOfScope', 'W-2.1']],
    ['W-3.3 office equipment', { officeEquipment: true }, ['outOfScope', 'W-3.3']],
    ['W-3.3 building intelligence', { buildingIntelligence: true }, ['outOfScope', 'W-3.3']],
    [
      'W-2.1 W-3.3 every ground is named',
      { ownerKind: 'stateOwnedEnterprise', officeEquipment: true, buildingIntelligence: true },
      ['outOfScope', 'W-2.1', 'W-3.3', 'W-3.3'],
    ],
    [
      'W-9.1 W-9.2 with a fixed-asset project',
      { withFixedAssetProject: true },
      ['capitalConstruction', 'W-9.1', 'W-9.2'],
    ],
    [
      'W-9.3 a school for itself',
      { ownerKind: 'school', selfBuiltSelfUsed: true },
      ['sectorApproval', 'W-9.3', 'W-9.4'],
    ],
    [
      'W-9.3 a hospital for itself',
      { ownerKind: 'medical', selfBuiltSelfUsed: true },
      ['sectorApproval', 'W-9.3', 'W-9.4'],
    ],
    ['M-classified a classified system stops', { classified: true }, ['classified', 'M-classified']],
  ] as const)('%s', (_, more, expected) => {
    for (const amount of [1, 50, 5000]) expect(found(ordinary(amount, more))).toEqual(expected)
  })
  it('W-9.3 is silent for other owners and for what others use', () => {
    expect(found(ordinary(60, { selfBuiltSelfUsed: true }))[0]).toBe('approval')
    expect(found(ordinary(60, { ownerKind: 'school' }))[0]).toBe('approval')
  })
  it('asks in order: classified, out of scope, capital construction, sector, amount', () => {
    const all = { selfBuiltSelfUsed: true, withFixedAssetProject: true, officeEquipment: true, classified: true }
    expect(found(ordinary(60, { ...all, ownerKind: 'school' }))[0]).toBe('classified')
    expect(found(ordinary(60, { ...all, ownerKind: 'school', classified: false }))[0]).toBe('outOfScope')
    expect(found(ordinary(60, { ...all, ownerKind: 'school', classified: false, officeEquipment: false }))[0]).toBe(
      'capitalConstruction',
    )
  })
})

const flag = fc.boolean()
const anything: fc.Arbitrary<RouteFacts> = fc.record({
  ownerKind: fc.constantFrom(...unitKinds),
  amount: fc
    .oneof(
      fc.integer({ min: 0, max: 10_000_000_000 }),
      fc.constantFrom(49_999_999, 50_000_000, 50_000_001, 2_999_999_999, 3_000_000_000, 3_000_000_001),
    )
    .map(fen),
  amountIsApproved: flag,
  fundingMode: fc.constantFrom(...(Object.keys(fundingModes) as (keyof typeof fundingModes)[])),
  selfBuiltSelfUsed: flag,
  withFixedAssetProject: flag,
  officeEquipment: flag,
  buildingIntelligence: flag,
  classified: flag,
})

describe('any proposal', () => {
  it('has one road, with at least one reason, each a rule of the rulebook', () => {
    fc.assert(
      fc.property(anything, facts => {
        const { reasons } = findRoute(facts, wuhan2021)
        expect(reasons.length).toBeGreaterThan(0)
        for (const reason of reasons) expect(rulebook[reason.rule]).toBeDefined()
      }),
    )
  })
  it('never gets an easier road by costing more', () => {
    const rank = ['filing', 'approval', 'approvalCityGovernment']
    fc.assert(
      fc.property(anything, fc.nat({ max: 5_000_000_000 }), (facts, more) => {
        const now = rank.indexOf(findRoute(facts, wuhan2021).route)
        const then = rank.indexOf(findRoute({ ...facts, amount: fen(facts.amount + more) }, wuhan2021).route)
        expect(then).toBeGreaterThanOrEqual(now)
      }),
    )
  })
  it('under other limits follows those limits to the 分', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), limit => {
        const pack = { ...wuhan2021, parameters: { ...wuhan2021.parameters, approvalThreshold: fen(limit) } }
        expect(findRoute({ ownerKind: 'partyGovOrgan', amount: fen(limit) }, pack).route).not.toBe('filing')
        expect(findRoute({ ownerKind: 'partyGovOrgan', amount: fen(limit - 1) }, pack).route).toBe('filing')
      }),
    )
  })
})

describe('W-14+.a the road follows the amount, once applied for', () => {
  const before = findRoute(ordinary(3500), wuhan2021)
  it('consent is no longer needed when less was approved', () => {
    expect(routeAtAmount(before, ordinary(2999, { amountIsApproved: true }), wuhan2021)?.route).toBe('approval')
  })
  it('W-8.1 an application does not turn into a filing', () => {
    expect(routeAtAmount(before, ordinary(40, { amountIsApproved: true }), wuhan2021)).toBe(before)
  })
})
