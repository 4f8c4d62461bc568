import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  brokenInvariants,
  type FlowKind,
  type FlowLine,
  flowNames,
  type Ledger,
  type StandingKind,
  standingIn,
  sumOf,
  withFlow,
  withReversal,
} from './ledger.ts'
import { fen } from './money.ts'

const said = { at: '2026-03-02T01:00:00.000Z', by: '市水务局经办人' }
const stands = (kind: StandingKind, amount: number) => ({ kind, amount: fen(amount), ...said })
type Flow = readonly [kind: FlowKind, amount: number, rest?: Partial<FlowLine>]
const flow = (ledger: Ledger, [kind, amount, rest]: Flow): Ledger =>
  withFlow(ledger, { kind, amount: fen(amount), ...said, ...rest })
const approved = [stands('planned', 120), stands('applied', 110), stands('approved', 100)]
const ledgerOf = (...flows: readonly Flow[]): Ledger => flows.reduce(flow, approved as Ledger)
const faults = (ledger: Ledger, terms?: Parameters<typeof brokenInvariants>[1]) =>
  brokenInvariants(ledger, terms).map(({ zh }) => zh)

const signed: Flow = ['contracted', 90, { item: 'C1' }]
const given: Flow = ['appropriated', 60, { year: 2026, source: '本级财政' }]
const accepted: Flow = ['accepted', 50, { item: 'C1' }]
const paid = (amount: number, rest: Partial<FlowLine> = {}): Flow => [
  'paid',
  amount,
  { item: 'C1', year: 2026, source: '本级财政', voucher: `${amount}`, ...rest },
]

describe('amounts that hold, and amounts that add up', () => {
  it('of the first the newest counts, and earlier ones stay', () => {
    const ledger = [...approved, stands('approved', 95)]
    expect(standingIn(ledger, 'approved')).toBe(95)
    expect(ledger).toHaveLength(4)
    expect(standingIn([], 'planned')).toBeUndefined()
  })
  it('of the second all count, by part, year and fund', () => {
    const ledger = ledgerOf(signed, given, accepted, paid(20), paid(5, { year: 2027 }), paid(3, { item: 'C2' }))
    expect(sumOf(ledger, 'paid')).toBe(28)
    expect(sumOf(ledger, 'paid', { item: 'C1' })).toBe(25)
    expect(sumOf(ledger, 'paid', { item: 'C1', year: 2026 })).toBe(20)
    expect(sumOf(ledger, 'paid', { source: '上级补助' })).toBe(0)
  })
  it('a reversal takes one line back, once, and is not itself taken back', () => {
    const booked = ledgerOf(signed, given, accepted, paid(20))
    const back = withReversal(booked, 4, { ...said, by: '市财政局' })
    expect(sumOf(back, 'paid')).toBe(0)
    expect(back.at(-1)).toEqual({
      kind: 'paid',
      no: 5,
      amount: -20,
      item: 'C1',
      year: 2026,
      source: '本级财政',
      reverses: 4,
      at: said.at,
      by: '市财政局',
    })
    expect(faults(back)).toEqual([])
    for (const no of [4, 5, 6]) expect(() => withReversal(back, no, said)).toThrow(`line ${no}`)
  })
})

describe('M-amount what money must keep', () => {
  it('a sound ledger breaks nothing', () => {
    expect(faults([])).toEqual([])
    expect(faults(ledgerOf(signed, given, accepted, paid(50), ['recovered', 10, { item: 'C1', year: 2026 }]))).toEqual(
      [],
    )
  })
  it.each<readonly [string, Ledger]>([
    ['核定超过申报', [stands('applied', 10), stands('approved', 11)]],
    ['金额不是整数分', [stands('planned', -1)]],
    ['合同超过核定', ledgerOf(signed, ['contracted', 11, { item: 'C2' }])],
    ['C1 确认超过合同', ledgerOf(signed, ['accepted', 91, { item: 'C1' }])],
    ['C1 确认超过合同', ledgerOf(signed, accepted, ['contracted', -41, { item: 'C1' }])],
    ['C1 多付', ledgerOf(signed, given, accepted, paid(51))],
    ['C1 收回超过已付', ledgerOf(signed, given, accepted, paid(20), ['recovered', 21, { item: 'C1' }])],
    [
      '2026 年支付超过下达',
      ledgerOf(signed, ['appropriated', 20, { year: 2026 }], accepted, paid(21, { source: '甲' })),
    ],
    ['2026 年甲支付超过下达', ledgerOf(signed, given, accepted, paid(21, { source: '甲' }))],
    [
      '2026 年支付超过下达',
      ledgerOf(signed, ['appropriated', 60, { year: 2027 }], accepted, paid(21, { source: '甲' })),
    ],
    [
      '2026 年本级财政支付超过下达',
      ledgerOf(signed, given, accepted, paid(50), ['appropriated', -20, { year: 2026, source: '本级财政' }]),
    ],
    ['C1 合同合计为负', ledgerOf(['contracted', -1, { item: 'C1' }])],
    ['上缴超过结余', ledgerOf(signed, given, accepted, paid(50), ['returned', 11, { year: 2026 }])],
    ['凭证号重复', ledgerOf(signed, given, accepted, paid(10), paid(10))],
    ['流水号不连续', [...ledgerOf(signed), { kind: 'accepted', no: 5, amount: fen(1), item: 'C1', ...said }]],
    ['冲正与原行不符', ledgerOf(signed, given, ['appropriated', -59, { year: 2026, source: '本级财政', reverses: 2 }])],
    ['冲正与原行不符', flow(withReversal(ledgerOf(signed), 1, said), ['contracted', -90, { item: 'C1', reverses: 1 }])],
  ])('%s', (fault, ledger) => {
    expect(faults(ledger)).toContain(fault)
  })
  it('a contract may allow an advance, keep a sum back, and be disputed in part', () => {
    const terms = { prepay: fen(30), held: fen(5), disputed: fen(0) }
    expect(faults(ledgerOf(signed, given, paid(30)), { C1: terms })).toEqual([])
    expect(faults(ledgerOf(signed, given, paid(31)), { C1: terms })).toEqual(['C1 多付'])
    expect(faults(ledgerOf(signed, given, accepted, paid(45)), { C1: terms })).toEqual([])
    expect(faults(ledgerOf(signed, given, accepted, paid(46)), { C1: terms })).toEqual(['C1 多付'])
    expect(faults(ledgerOf(signed, given, accepted, paid(45)), { C1: { ...terms, disputed: fen(1) } })).toEqual([
      'C1 多付',
    ])
  })
  it('whatever is booked, as long as each line keeps them, nobody is paid what was not approved, accepted and given', () => {
    const line = fc.record({
      kind: fc.constantFrom(...(Object.keys(flowNames) as FlowKind[])),
      amount: fc.integer({ min: -60, max: 60 }),
      item: fc.constantFrom('C1', 'C2'),
      year: fc.constantFrom(2026, 2027),
      reverses: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined, freq: 4 }),
    })
    let booked = 0
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), lines => {
        let ledger: Ledger = approved
        for (const { reverses, kind, amount, ...where } of lines) {
          const next =
            reverses === undefined ? flow(ledger, [kind, amount, where]) : reversedIfPossible(ledger, reverses)
          if (brokenInvariants(next).length > 0) continue
          ledger = next
          if (kind === 'paid') booked += 1
        }
        const total = (kind: FlowKind) =>
          ledger.reduce((all, each) => (each.kind === kind ? all + each.amount : all), 0)
        const spent = total('paid') - total('recovered')
        expect(spent).toBeLessThanOrEqual(total('accepted'))
        expect(total('accepted')).toBeLessThanOrEqual(total('contracted'))
        expect(total('contracted')).toBeLessThanOrEqual(100)
        expect(spent + total('returned')).toBeLessThanOrEqual(total('appropriated'))
      }),
    )
    expect(booked).toBeGreaterThan(20)
  })
})

function reversedIfPossible(ledger: Ledger, no: number): Ledger {
  try {
    return withReversal(ledger, no, said)
  } catch {
    return ledger
  }
}
