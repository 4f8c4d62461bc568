import { describe, expect, it } from 'vitest'
import { packWith, saidBy } from '../testing/said-by.ts'

describe('acceptance', () => {
  const applied = {
    completedOn: '2025-08-31',
    acceptanceAppliedOn: null,
    acceptanceDeferredTo: null,
    today: '2026-02-28',
  }
  it('N-25.1 within half a year of completion, or by the day it was deferred to', () => {
    expect(saidBy('N-25.1', applied)).toBeNull()
    expect(saidBy('N-25.1', { ...applied, today: '2026-03-01' })).toBe('“申请竣工验收”已超期')
    expect(saidBy('N-25.1', { ...applied, acceptanceAppliedOn: '2026-03-01' })).toBe('“申请竣工验收”超出期限')
    expect(saidBy('N-25.1', { ...applied, today: '2026-05-31', acceptanceDeferredTo: '2026-05-31' })).toBeNull()
    expect(saidBy('N-25.1', { ...applied, today: '2026-06-01', acceptanceDeferredTo: '2026-05-31' })).toBe(
      '“申请竣工验收”已超期',
    )
    expect(saidBy('N-25.1', { ...applied, completedOn: null })).toBeNull()
    expect(saidBy('N-25.1', { ...applied, today: '2025-12-01' }, packWith({ acceptanceMonths: 3 }))).toContain('已超期')
  })
  it('N-25.3 a deferral is asked for before the term is over', () => {
    const late = { completedOn: '2025-08-31', acceptanceAppliedOn: null, deferralAppliedOn: null, today: '2026-03-01' }
    expect(saidBy('N-25.3', late)).toBe('不能按期验收，期满前未申请延期')
    expect(saidBy('N-25.3', { ...late, deferralAppliedOn: '2026-02-28' })).toBeNull()
    expect(saidBy('N-25.3', { ...late, deferralAppliedOn: '2026-03-01' })).toContain('未申请延期')
    expect(saidBy('N-25.3', { ...late, acceptanceAppliedOn: '2026-02-28' })).toBeNull()
    expect(saidBy('N-25.3', { ...late, today: '2026-02-28' })).toBeNull()
  })
  it('N-25.2 every paper of the application', () => {
    const papers = [
      'constructionSummary',
      'financialReport',
      'auditReport',
      'riskAssessment',
      'protectionTest',
      'cipherAssessment',
    ]
    const applied = { acceptanceAppliedOn: '2026-03-02', papers, hasSystem: true, cipherDue: true }
    expect(saidBy('N-25.2', applied)).toBeNull()
    expect(saidBy('N-25.2', { ...applied, papers: papers.slice(0, 4) })).toBe(
      '验收申请缺少：网络安全等级保护测评报告、密码应用安全性评估报告',
    )
    const plain = { ...applied, hasSystem: false, cipherDue: false }
    expect(saidBy('N-25.2', { ...plain, papers: papers.slice(0, 4) })).toBeNull()
    expect(saidBy('N-25.2', { ...plain, papers: papers.slice(1) })).toBe('验收申请缺少：项目建设总结')
    expect(saidBy('N-25.2', { ...applied, acceptanceAppliedOn: null, papers: [] })).toBeNull()
  })
  it('N-16.2 trusted products, cipher and security, and energy where there is hardware', () => {
    const accepted = { finalAcceptedOn: '2026-03-02', topics: ['trusted', 'cipher'], hasHardware: false }
    expect(saidBy('N-16.2', accepted)).toBeNull()
    expect(saidBy('N-16.2', { ...accepted, hasHardware: true })).toBe('验收意见未涉及：硬件和新建数据中心能耗情况')
    expect(saidBy('N-16.2', { ...accepted, topics: ['trusted'] })).toContain('密码应用和安全审查情况')
    expect(saidBy('N-16.2', { ...accepted, topics: [], finalAcceptedOn: null })).toBeNull()
  })
  it('W-14+.d what drifted from the review without an approved change', () => {
    const item = { aspect: 'sharing', name: '液位数据目录', asReviewed: false, changeApproved: false }
    expect(saidBy('W-14+.d', { reviewed: [] })).toBeNull()
    expect(saidBy('W-14+.d', { reviewed: [item, { ...item, asReviewed: true }] })).toBe('1 项内容偏离评审意见')
    expect(saidBy('W-14+.d', { reviewed: [{ ...item, changeApproved: true }] })).toBeNull()
  })
  const ready = {
    acceptanceAppliedOn: '2026-03-02',
    contentDone: true,
    hasSystem: true,
    supervisionDue: true,
    trialFrom: '2025-11-30',
    trialTo: '2026-02-28',
    trialPassed: true,
    supervisorReady: true,
    testsPassed: true,
  }
  it('H-12 content, a trial run of three months, supervisor and test', () => {
    expect(saidBy('H-12', ready)).toBeNull()
    expect(saidBy('H-12', { ...ready, trialTo: '2026-02-27' })).toBe('尚不具备验收条件：试运行满 3 个月')
    expect(saidBy('H-12', { ...ready, trialTo: '2026-02-27' }, packWith({ trialRunLeastMonths: 2 }))).toBeNull()
    const noSystem = { ...ready, hasSystem: false, trialFrom: null, trialPassed: false }
    expect(saidBy('H-12', noSystem)).toBeNull()
    expect(saidBy('H-12', { ...ready, supervisionDue: false, supervisorReady: false })).toBeNull()
    expect(saidBy('H-12', { ...ready, trialFrom: null })).toContain('试运行满 3 个月')
    expect(saidBy('H-12', { ...ready, acceptanceAppliedOn: null, contentDone: false })).toBeNull()
  })
  it.each([
    ['H-12 the content', 'contentDone', '建设内容全部完成'],
    ['H-12 the trial run', 'trialPassed', '自测和试运行合格'],
    ['H-12 the supervisor', 'supervisorReady', '监理同意验收'],
    ['H-12 the third-party test', 'testsPassed', '第三方测试通过'],
  ])('%s is named when it is missing', (_, fact, name) => {
    expect(saidBy('H-12', { ...ready, [fact]: false })).toBe(`尚不具备验收条件：${name}`)
  })
  it('N-26.1 archives are kept', () => {
    expect(saidBy('N-26.1', { archivesKept: true })).toBeNull()
    expect(saidBy('N-26.1', { archivesKept: false })).toBe('未按规定归档')
  })
  it('N-26.2 nothing passes without accepted archives, where the pack says so', () => {
    const without = { finalAcceptedOn: null, acceptanceAppliedOn: '2026-03-02', archivesAccepted: false }
    expect(saidBy('N-26.2', without)).toBe('档案未验收或不合格，项目不得通过验收')
    expect(saidBy('N-26.2', { ...without, archivesAccepted: true })).toBeNull()
    expect(saidBy('N-26.2', without, packWith({ archiveBindsAcceptance: false }))).toBeNull()
    expect(saidBy('N-26.2', { ...without, acceptanceAppliedOn: null })).toBeNull()
  })
  it('N-25.4 the report of a passed acceptance is filed', () => {
    expect(saidBy('N-25.4', { finalAcceptedOn: '2026-03-02', reportFiledOn: null })).toBe('通过验收后未报备验收报告')
    expect(saidBy('N-25.4', { finalAcceptedOn: '2026-03-02', reportFiledOn: '2026-03-03' })).toBeNull()
    expect(saidBy('N-25.4', { finalAcceptedOn: null, reportFiledOn: null })).toBeNull()
  })
})
