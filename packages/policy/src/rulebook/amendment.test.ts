import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wan } from '../kernel/money.ts'
import { findRoute } from '../scope/route.ts'
import { type Amendment, amendedOn, amendedPack, holds, standingOf } from './amendment.ts'
import { packOf, packOn, refOf, versionText } from './pack-ref.ts'
import { wuhan2021 } from './wuhan-2021.ts'

const amendment = (no: number, from: string, change: Amendment['change']): Amendment => ({
  no,
  change,
  from,
  reason: '按会议意见',
  proposedBy: '系统管理员',
  confirmedBy: '安全管理员',
  at: '2026-03-02T01:00:00.000Z',
})
const threshold = (no: number, from: string, value: number) =>
  amendment(no, from, { kind: 'parameter', parameter: 'approvalThreshold', value: wan(value) })

describe('amendments', () => {
  it('hold from their day on, never before', () => {
    const amendments = [threshold(1, '2026-07-01', 100)]
    expect(packOn('wuhan-2021', amendments, '2026-06-30').parameters.approvalThreshold).toBe(wan(50))
    expect(packOn('wuhan-2021', amendments, '2026-07-01').parameters.approvalThreshold).toBe(wan(100))
  })
  it('later days win; on one day the later number', () => {
    const amendments = [threshold(1, '2026-08-01', 80), threshold(2, '2026-07-01', 100), threshold(3, '2026-08-01', 90)]
    expect(amendedOn(amendments, '2026-07-31')?.parameters.approvalThreshold).toBe(wan(100))
    expect(amendedOn(amendments, '2026-08-01')?.parameters.approvalThreshold).toBe(wan(90))
  })
  it('in whatever order they are listed, the same rules hold', () => {
    const days = fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01')
    const some = fc.array(fc.tuple(days, fc.integer({ min: 1, max: 900 })), { maxLength: 8 })
    fc.assert(
      fc.property(some, days, (made, day) => {
        const amendments = made.map(([from, value], index) => threshold(index + 1, from, value))
        expect(amendedOn([...amendments].reverse(), day)).toEqual(amendedOn(amendments, day))
      }),
    )
  })
  it('W-14+.a switched off: nobody is sent to the city government', () => {
    const off = amendedPack(
      wuhan2021,
      amendedOn([amendment(1, '2026-01-01', { kind: 'rule', rule: 'W-14+.a', standing: 'off' })], '2026-01-01'),
    )
    expect(findRoute({ ownerKind: 'partyGovOrgan', amount: wan(3000) }, wuhan2021).route).toBe('approvalCityGovernment')
    expect(findRoute({ ownerKind: 'partyGovOrgan', amount: wan(3000) }, off).route).toBe('approval')
    expect(holds(off, 'W-14+.a')).toBe(false)
  })
  it('a confirmed rule is cited as read in the text', () => {
    const confirmed = amendedPack(
      wuhan2021,
      amendedOn([amendment(1, '2026-01-01', { kind: 'rule', rule: 'W-14+.a', standing: 'verified' })], '2026-01-01'),
    )
    expect(standingOf(wuhan2021, 'W-14+.a')).toBe('unverified')
    expect(standingOf(confirmed, 'W-14+.a')).toBe('verified')
  })
  it('travel in the entry: the reference alone gives the same pack again', () => {
    const pack = packOn('wuhan-2021', [threshold(1, '2026-01-01', 100)], '2026-01-01')
    const again = packOf(JSON.parse(JSON.stringify(refOf(pack))))
    expect(again.parameters).toEqual(pack.parameters)
    expect(versionText(refOf(pack))).toBe('1+1')
    expect(versionText(refOf(wuhan2021))).toBe('1')
  })
})
