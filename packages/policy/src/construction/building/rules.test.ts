import { describe, expect, it } from 'vitest'
import { national2019 } from '../../rulebook/national-2019.ts'
import { packWith, saidBy } from '../../testing/said-by.ts'

describe('building', () => {
  it('N-13.1 a body and an officer answer for it', () => {
    expect(saidBy('N-13.1', { implementingBodyNamed: true, officerNamed: true })).toBeNull()
    expect(saidBy('N-13.1', { implementingBodyNamed: true, officerNamed: false })).toBe('未明确项目责任人')
    expect(saidBy('N-13.1', { implementingBodyNamed: false, officerNamed: false })).toBe(
      '未明确项目实施机构、项目责任人',
    )
  })
  it('N-14.1 facilities, tests and assessment', () => {
    expect(saidBy('N-14.1', { protectiveFacilities: true, risksAssessed: true })).toBeNull()
    expect(saidBy('N-14.1', { protectiveFacilities: true, risksAssessed: false })).toBe('未落实安全检测和风险评估')
    expect(saidBy('N-14.1', { protectiveFacilities: false, risksAssessed: true })).toBe('未落实网络安全防护设施')
  })
  const running = {
    systemStage: 'running',
    cipherStage: 'running',
    cipherAssessedOn: '2025-03-02',
    today: '2026-03-02',
  }
  it('N-15.1 cipher protection keeps step, and is assessed again every twelve months', () => {
    expect(saidBy('N-15.1', running)).toBeNull()
    expect(saidBy('N-15.1', { ...running, today: '2026-03-03' })).toBe('系统运行后未按 12 个月的周期评估密码应用')
    expect(saidBy('N-15.1', { ...running, today: '2026-03-03' }, packWith({ securityRenewalMonths: 24 }))).toBeNull()
    expect(saidBy('N-15.1', { ...running, cipherAssessedOn: null })).toContain('评估密码应用')
    expect(saidBy('N-15.1', { ...running, cipherStage: 'built' })).toBe('密码保障落后于系统建设')
    const built = { ...running, systemStage: 'built', cipherStage: 'built', cipherAssessedOn: null }
    expect(saidBy('N-15.1', built)).toBeNull()
    expect(saidBy('N-15.1', { ...built, cipherStage: 'planned' })).toBe('密码保障落后于系统建设')
  })
  it('L-C27 the law asks the same where cipher protection is due', () => {
    const behind = { ...running, cipherStage: 'none' }
    expect(saidBy('L-C27', { ...behind, cipherDue: true })).toBe('密码保障落后于系统建设')
    expect(saidBy('L-C27', { ...behind, cipherDue: false })).toBeNull()
  })
  const report = {
    reportYear: 2025,
    reportedOn: '2025-12-31',
    usersAsked: true,
    supervisionDue: true,
    supervisorAsked: true,
    today: '2026-03-02',
  }
  it.each([
    ['W-14+.b the city’s yearly report', 'W-14+.b', undefined],
    ['N-20.1 the national yearly report', 'N-20.1', national2019],
  ] as const)('%s is in by 31 December, with the views of users and supervisor', (_, rule, pack) => {
    expect(saidBy(rule, report, pack)).toBeNull()
    expect(saidBy(rule, { ...report, reportedOn: '2026-01-01' }, pack)).toBe('“报送 2025 年度绩效评价报告”超出期限')
    expect(saidBy(rule, { ...report, reportedOn: null }, pack)).toBe('“报送 2025 年度绩效评价报告”已超期')
    expect(saidBy(rule, { ...report, reportedOn: null, today: '2025-12-31' }, pack)).toBeNull()
    expect(saidBy(rule, { ...report, usersAsked: false, supervisorAsked: false }, pack)).toBe(
      '报告未听取使用单位、监理单位意见',
    )
    expect(saidBy(rule, { ...report, supervisionDue: false, supervisorAsked: false }, pack)).toBeNull()
  })
  it('W-14+.b the day is the pack’s', () => {
    expect(saidBy('W-14+.b', report, packWith({ annualReportDue: '11-30' }))).toContain('超出期限')
  })
  it('N-20.2 what the report covers, the trial run too while there is one', () => {
    const whole = { reportedOn: '2025-12-31', reportCovers: ['progress', 'investment'], inTrialRun: false }
    expect(saidBy('N-20.2', whole)).toBeNull()
    expect(saidBy('N-20.2', { ...whole, inTrialRun: true })).toBe('报告缺少：试运行效果和问题')
    expect(saidBy('N-20.2', { ...whole, reportCovers: [] })).toBe('报告缺少：建设进度、投资计划执行情况')
    expect(saidBy('N-20.2', { ...whole, reportCovers: [], reportedOn: null })).toBeNull()
  })
  it('N-21.1 serious delay and great loss are reported', () => {
    const silent = { seriousDelay: true, greatLoss: true, alarmReportedOn: null }
    expect(saidBy('N-21.1', silent)).toBe('严重逾期、重大投资损失未向审批部门报告')
    expect(saidBy('N-21.1', { ...silent, greatLoss: false })).toBe('严重逾期未向审批部门报告')
    expect(saidBy('N-21.1', { ...silent, alarmReportedOn: '2026-03-02' })).toBeNull()
    expect(saidBy('N-21.1', { ...silent, seriousDelay: false, greatLoss: false })).toBeNull()
  })
})
