import { describe, expect, it } from 'vitest'
import { wan } from '../../kernel/money.ts'
import { wuhanDistrict } from '../../rulebook/wuhan-district.ts'
import { packWith, saidBy } from '../../testing/said-by.ts'

const release = { purpose: 'building', releasedOn: '2026-03-02', approvedOn: '2026-03-02' }

describe('money', () => {
  it.each([
    ['W-14+.e in the city', 'W-14+.e', undefined],
    ['D-4 in a district', 'D-4', wuhanDistrict],
    ['N-22.1 by the national measures', 'N-22.1', undefined],
  ] as const)('%s no building money before the approval', (_, rule, pack) => {
    const facts = { ...release, studyApprovedOn: null }
    const asked = rule === 'N-22.1' ? facts : release
    expect(saidBy(rule, asked, pack)).toBeNull()
    expect(saidBy(rule, { ...asked, releasedOn: '2026-03-01' }, pack)).toBe('批复前下达了建设资金')
    expect(saidBy(rule, { ...asked, approvedOn: null }, pack)).toBe('批复前下达了建设资金')
    const free = packWith({ approvalBindsBuildMoney: false }, pack)
    expect(saidBy(rule, { ...asked, approvedOn: null }, free)).toBeNull()
  })
  it('N-22.1 preparation may be paid for once the study is approved', () => {
    const early = { ...release, purpose: 'preparation', approvedOn: null }
    expect(saidBy('N-22.1', { ...early, studyApprovedOn: '2026-03-02' })).toBeNull()
    expect(saidBy('N-22.1', { ...early, studyApprovedOn: '2026-03-03' })).toBe('可研批复前下达了前期费用')
    expect(saidBy('N-22.1', { ...early, studyApprovedOn: null })).toBe('可研批复前下达了前期费用')
    expect(saidBy('W-14+.e', early)).toBeNull()
  })
  it('M-amount paid within contracted within approved', () => {
    const chain = { approved: wan(100), contracted: wan(90), paid: wan(90) }
    expect(saidBy('M-amount', chain)).toBeNull()
    expect(saidBy('M-amount', { ...chain, paid: wan('90.01') })).toBe('支付金额超出合同金额')
    expect(saidBy('M-amount', { ...chain, contracted: wan('100.01') })).toBe('合同金额超出核定投资')
  })
  it('N-23.2 money left goes back when nothing changed', () => {
    const left = { finished: true, goalsChanged: false, surplus: wan(5), returned: wan(5) }
    expect(saidBy('N-23.2', left)).toBeNull()
    expect(saidBy('N-23.2', { ...left, returned: wan('4.99') })).toBe('结余资金未按规定上缴')
    expect(saidBy('N-23.2', { ...left, returned: 0, goalsChanged: true })).toBeNull()
    expect(saidBy('N-23.2', { ...left, returned: 0, finished: false })).toBeNull()
  })
  it('N-23.3 payments follow the treasury rules', () => {
    expect(saidBy('N-23.3', { throughTreasury: true })).toBeNull()
    expect(saidBy('N-23.3', { throughTreasury: false })).toBe('未按国库集中支付规定支付')
  })
  it.each([
    ['H-2 coordination', 'coordinated'],
    ['H-2 security', 'securitySound'],
    ['H-2 sharing', 'sharingClear'],
  ])('%s decides whether there is money at all', (_, fault) => {
    const fit = { coordinated: true, securitySound: true, sharingClear: true }
    expect(saidBy('H-2', fit)).toBeNull()
    expect(saidBy('H-2', { ...fit, [fault]: false })).toBe('不安排建设和运维资金')
  })
})
