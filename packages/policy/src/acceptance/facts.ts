import { z } from 'zod'
import { check, choice, choices, day, dayOrNone, line, rows } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import { dayNamed } from '../rulebook/day-names.ts'

/** Papers that come with an application for acceptance; the test report is a part of the risk assessment. */
export const acceptancePapers = {
  constructionSummary: text('项目建设总结', 'Summary of the works'),
  financialReport: text('财务报告', 'Financial report'),
  auditReport: text('审计报告', 'Audit report'),
  riskAssessment: text('安全风险评估报告', 'Security risk assessment'),
  protectionTest: text('网络安全等级保护测评报告', 'Test report of the protection level'),
  cipherAssessment: text('密码应用安全性评估报告', 'Assessment of cipher use'),
} as const

/** What acceptance looks at besides whether everything was built. */
export const acceptanceTopics = {
  trusted: text('安全可靠情况', 'trusted products'),
  cipher: text('密码应用和安全审查情况', 'cipher use and security review'),
  energy: text('硬件和新建数据中心能耗情况', 'energy use of hardware and new data centres'),
} as const

/** What must not drift from the review while it is built. */
export const builtAspects = {
  functions: text('功能', 'Functions'),
  sharing: text('共享', 'Sharing'),
  protection: text('防护', 'Protection'),
} as const

/** One thing the review asked for, and what became of it. */
const ReviewedItem = z.strictObject({
  aspect: choice('方面', 'Aspect', builtAspects),
  name: line('评审意见所列内容', 'What the review asked for'),
  asReviewed: check('按评审意见建成', 'Built as reviewed'),
  changeApproved: check('变更已经批准', 'Its change was approved'),
})

/** A project from its completion to the filed acceptance report. */
export const AcceptanceFacts = z.strictObject({
  completedOn: dayNamed('completedOn'),
  acceptanceAppliedOn: dayNamed('acceptanceAppliedOn'),
  deferralAppliedOn: dayOrNone('申请延期验收日', 'Deferral applied for on'),
  acceptanceDeferredTo: dayNamed('acceptanceDeferredTo'),
  hasSystem: check('建有信息系统', 'It builds a system'),
  cipherDue: check('依法应当使用密码保护', 'Cipher protection is due by law'),
  supervisionDue: check('应当实行监理', 'Supervision is due'),
  papers: choices('验收申请附件', 'Papers of the application', acceptancePapers),
  topics: choices('验收意见涉及的内容', 'What the acceptance speaks about', acceptanceTopics),
  hasHardware: check('含硬件或新建数据中心', 'With hardware or a new data centre'),
  reviewed: rows('评审意见落实情况', 'What became of the review', ReviewedItem, 0),
  contentDone: check('任务书、批复和合同内容全部完成', 'All content of task, approval and contract is done'),
  trialFrom: dayOrNone('试运行开始日', 'Trial run from'),
  trialTo: dayOrNone('试运行结束日', 'Trial run to'),
  trialPassed: check('自测和试运行合格', 'Own tests and trial run passed'),
  supervisorReady: check('监理报告同意验收', 'The supervisor’s report says ready'),
  testsPassed: check('第三方测试通过', 'The third-party test is passed'),
  archivesKept: check('已按规定归档', 'Archives are kept by the rules'),
  archivesAccepted: check('档案验收合格', 'The archives are accepted'),
  finalAcceptedOn: dayNamed('finalAcceptedOn'),
  reportFiledOn: dayOrNone('验收报告报备日', 'Acceptance report filed on'),
  today: day('判断日', 'Day of judging'),
})
