import { describe, expect, it } from 'vitest'
import { packWith, saidBy } from '../../testing/said-by.ts'

describe('procurement and contracts', () => {
  it('L-T24 a tender leaves 20 days; other ways of buying do not', () => {
    const tender = { buyingWay: 'tender', tenderDocumentsOn: '2026-03-02' }
    expect(saidBy('L-T24', { ...tender, bidsCloseOn: '2026-03-22' })).toBeNull()
    expect(saidBy('L-T24', { ...tender, bidsCloseOn: '2026-03-21' })).toBe('招标文件发出至投标截止不足 20 天')
    expect(saidBy('L-T24', { ...tender, buyingWay: 'procurement', bidsCloseOn: '2026-03-03' })).toBeNull()
    expect(saidBy('L-T24', { ...tender, bidsCloseOn: '2026-03-21' }, packWith({ tenderLeastDays: 19 }))).toBeNull()
  })
  it('L-46 a contract is signed within 30 days of the award', () => {
    const award = { awardNotifiedOn: '2026-03-02', contractSignedOn: null, today: '2026-04-01' }
    expect(saidBy('L-46', award)).toBeNull()
    expect(saidBy('L-46', { ...award, today: '2026-04-02' })).toBe('“签订合同”已超期')
    expect(saidBy('L-46', { ...award, contractSignedOn: '2026-04-01', today: '2026-06-01' })).toBeNull()
    expect(saidBy('L-46', { ...award, contractSignedOn: '2026-04-02' })).toBe('“签订合同”超出期限')
    expect(saidBy('L-46', { ...award, awardNotifiedOn: null, today: '2029-01-01' })).toBeNull()
  })
  it('L-47 a copy is filed within 7 working days, rest days moved and all', () => {
    // 2026-02-28 is a Saturday with work.
    const signed = { contractSignedOn: '2026-02-27', contractFiledOn: '2026-03-09', today: '2026-03-20' }
    expect(saidBy('L-47', signed)).toBeNull()
    expect(saidBy('L-47', { ...signed, contractFiledOn: '2026-03-10' })).toBe('“报送合同副本备案”超出期限')
    expect(saidBy('L-47', { ...signed, contractFiledOn: null })).toBe('“报送合同副本备案”已超期')
  })
  it('L-47 a year without a holiday notice is named, unless natural days decide', () => {
    const signed = { contractSignedOn: '2090-01-02', contractFiledOn: null }
    expect(saidBy('L-47', { ...signed, today: '2090-01-09' })).toBeNull()
    expect(saidBy('L-47', { ...signed, today: '2090-01-10' })).toBe('无法判断“报送合同副本备案”是否超期')
  })
  it('L-R50 a contract is published within 2 working days', () => {
    const signed = { contractSignedOn: '2026-02-27', contractPublishedOn: '2026-03-02', today: '2026-03-20' }
    expect(saidBy('L-R50', signed)).toBeNull()
    expect(saidBy('L-R50', { ...signed, contractPublishedOn: '2026-03-03' })).toBe('“公告合同”超出期限')
  })
  it('N-13.2 what is not in place when the works begin is named', () => {
    const orderly = {
      buyingWay: 'procurement',
      contractSignedOn: '2026-03-02',
      supervisionDue: true,
      supervisorEntrusted: true,
      constructionStartedOn: '2026-03-02',
    }
    expect(saidBy('N-13.2', orderly)).toBeNull()
    expect(
      saidBy('N-13.2', { ...orderly, buyingWay: 'none', supervisorEntrusted: false, contractSignedOn: '2026-03-03' }),
    ).toBe('开工时未落实：招标投标或政府采购、工程监理、合同')
    expect(saidBy('N-13.2', { ...orderly, supervisorEntrusted: false, supervisionDue: false })).toBeNull()
    expect(saidBy('N-13.2', { ...orderly, contractSignedOn: null })).toBe('开工时未落实：合同')
    expect(saidBy('N-13.2', { ...orderly, contractSignedOn: null, constructionStartedOn: null })).toBeNull()
  })
  it('N-19.1 a supervisor is entrusted where supervision is due', () => {
    expect(saidBy('N-19.1', { supervisionDue: true, supervisorEntrusted: true })).toBeNull()
    expect(saidBy('N-19.1', { supervisionDue: false, supervisorEntrusted: false })).toBeNull()
    expect(saidBy('N-19.1', { supervisionDue: true, supervisorEntrusted: false })).toBe('未委托监理单位')
  })
})
