import { describe, expect, it } from 'vitest'
import { wuhanDistrict } from '../../rulebook/wuhan-district.ts'
import { packWith, saidBy } from '../../testing/said-by.ts'

describe('conditions and validity of an approval', () => {
  it('H-1 the unit’s plan is filed first', () => {
    expect(saidBy('H-1', { unitPlanFiled: true })).toBeNull()
    expect(saidBy('H-1', { unitPlanFiled: false })).toBe('年度实施计划未备案，不得申请立项和运维经费')
  })
  it('W-14+.g N-11.6 no approval without a data catalogue', () => {
    for (const rule of ['W-14+.g', 'N-11.6'] as const) {
      expect(saidBy(rule, { dataCatalogued: true })).toBeNull()
      expect(saidBy(rule, { dataCatalogued: false })).toBe('未编制信息资源目录，不具备审批条件')
    }
  })
  it('N-16.1 trusted products are used and explained', () => {
    expect(saidBy('N-16.1', { trustedProducts: true, trustedExplained: true })).toBeNull()
    expect(saidBy('N-16.1', { trustedProducts: false, trustedExplained: true })).toBe('未采用安全可靠的软硬件')
    expect(saidBy('N-16.1', { trustedProducts: true, trustedExplained: false })).toBe(
      '申报未说明安全可靠软硬件的采用情况',
    )
  })
  it('N-9.3 rebuilding and extension bring the earlier evaluation', () => {
    for (const nature of ['rebuilding', 'extension']) {
      expect(saidBy('N-9.3', { nature, earlierEvaluated: false })).toBe('改建、扩建项目备案缺少前期项目后评价报告')
      expect(saidBy('N-9.3', { nature, earlierEvaluated: true })).toBeNull()
    }
    expect(saidBy('N-9.3', { nature: 'newBuild', earlierEvaluated: false })).toBeNull()
  })
  it('W-9.2 capital construction goes on with a technical opinion', () => {
    expect(saidBy('W-9.2', { withFixedAssetProject: true, technicalOpinionOn: null })).toBe(
      '基本建设项目尚无市数据局的技术审查意见',
    )
    expect(saidBy('W-9.2', { withFixedAssetProject: true, technicalOpinionOn: '2026-03-02' })).toBeNull()
    expect(saidBy('W-9.2', { withFixedAssetProject: false, technicalOpinionOn: null })).toBeNull()
  })
  const approval = { approvedOn: '2024-02-29', constructionStartedOn: null, lapsedOn: null, today: '2026-02-28' }
  it('W-14+.f no approval of the city lapses, until the pack says after how long', () => {
    const pack = packWith({ approvalValidityMonths: 24 })
    expect(saidBy('W-14+.f', { ...approval, today: '2030-01-01' })).toBeNull()
    expect(saidBy('W-14+.f', approval, pack)).toBeNull()
    expect(saidBy('W-14+.f', { ...approval, today: '2026-03-01' }, pack)).toBe('批复满 24 个月未开工，已失效')
    expect(
      saidBy('W-14+.f', { ...approval, today: '2030-01-01', constructionStartedOn: '2026-02-28' }, pack),
    ).toBeNull()
    expect(
      saidBy('W-14+.f', { ...approval, today: '2030-01-01', constructionStartedOn: '2026-03-01' }, pack),
    ).toContain('已失效')
  })
  it('D-3 in a district it lapses after two years', () => {
    expect(saidBy('D-3', approval, wuhanDistrict)).toBeNull()
    expect(saidBy('D-3', { ...approval, today: '2026-03-01' }, wuhanDistrict)).toBe('批复满 24 个月未开工，已失效')
    expect(saidBy('D-3', { ...approval, approvedOn: null, today: '2030-01-01' }, wuhanDistrict)).toBeNull()
  })
})
