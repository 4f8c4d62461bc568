import { describe, expect, it } from 'vitest'
import { packWith, saidBy } from '../../testing/said-by.ts'

describe('evaluation', () => {
  const done = {
    finalAcceptedOn: '2024-03-02',
    selfEvaluatedOn: '2025-03-02',
    reportedTo: ['approver', 'finance'],
    today: '2026-06-01',
  }
  it('N-27.1 between the twelfth and the twenty-fourth month, reported to both', () => {
    expect(saidBy('N-27.1', done)).toBeNull()
    expect(saidBy('N-27.1', { ...done, selfEvaluatedOn: '2025-03-01' })).toBe('自评价早于验收后 12 个月')
    expect(saidBy('N-27.1', { ...done, selfEvaluatedOn: '2026-03-02' })).toBeNull()
    expect(saidBy('N-27.1', { ...done, selfEvaluatedOn: '2026-03-03' })).toBe('“开展自评价并报送报告”超出期限')
    expect(saidBy('N-27.1', { ...done, selfEvaluatedOn: null })).toBe('“开展自评价并报送报告”已超期')
    expect(saidBy('N-27.1', { ...done, selfEvaluatedOn: null, today: '2026-03-02' })).toBeNull()
    expect(saidBy('N-27.1', { ...done, reportedTo: ['approver'] })).toBe('自评价报告未报送财政部门')
    expect(saidBy('N-27.1', { ...done, finalAcceptedOn: null })).toBeNull()
    expect(saidBy('N-27.1', done, packWith({ selfEvaluationFromMonths: 13 }))).toContain('早于验收后 13 个月')
  })
  it('N-27.2 after the self-evaluation, by a third party', () => {
    const post = { selfEvaluatedOn: '2025-03-02', postEvaluatedOn: '2025-06-02', postEvaluator: 'thirdParty' }
    expect(saidBy('N-27.2', post)).toBeNull()
    expect(saidBy('N-27.2', { ...post, selfEvaluatedOn: null })).toBe('后评价应在自评价基础上开展')
    expect(saidBy('N-27.2', { ...post, selfEvaluatedOn: '2025-06-03' })).toBe('后评价应在自评价基础上开展')
    expect(saidBy('N-27.2', { ...post, postEvaluator: 'owner' })).toBe('后评价由审批部门委托第三方开展')
    expect(saidBy('N-27.2', { ...post, postEvaluatedOn: null, postEvaluator: 'owner' })).toBeNull()
  })
  it('N-32.1 what was found grounds next year’s money', () => {
    const found = { selfEvaluatedOn: '2025-03-02', postEvaluatedOn: null, resultInBudget: false }
    expect(saidBy('N-32.1', found)).toBe('评价结果未作为下一年度投资和运维经费的依据')
    expect(saidBy('N-32.1', { ...found, resultInBudget: true })).toBeNull()
    expect(saidBy('N-32.1', { ...found, selfEvaluatedOn: null })).toBeNull()
    expect(saidBy('N-32.1', { ...found, selfEvaluatedOn: null, postEvaluatedOn: '2025-06-02' })).toContain('未作为')
  })
})
