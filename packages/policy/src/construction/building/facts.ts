import { z } from 'zod'
import { check, choice, choices, day, dayOrNone } from '../../kernel/fields.ts'
import { text } from '../../kernel/text.ts'

/** How far a system, or its cipher protection, has come. Each stage holds those before it. */
export const systemStages = {
  none: text('未开始', 'Not begun'),
  planned: text('已规划', 'Planned'),
  built: text('已建设', 'Built'),
  running: text('已运行', 'Running'),
} as const
export type SystemStage = keyof typeof systemStages

/** What a yearly performance report speaks about. */
export const reportParts = {
  progress: text('建设进度', 'progress'),
  investment: text('投资计划执行情况', 'execution of the investment plan'),
  trialRun: text('试运行效果和问题', 'effect and problems of the trial run'),
} as const

/** What is known of a project while it is built. */
export const BuildingFacts = z.strictObject({
  implementingBodyNamed: check('已明确项目实施机构', 'The implementing body is named'),
  officerNamed: check('已明确项目责任人', 'The officer in charge is named'),
  protectiveFacilities: check('已落实网络安全防护设施', 'Protective facilities are in place'),
  risksAssessed: check('已开展安全检测和风险评估', 'Security was tested and risks assessed'),
  systemStage: choice('系统所处阶段', 'Stage of the system', systemStages),
  cipherDue: check('依法应当使用密码保护', 'Cipher protection is due by law'),
  cipherStage: choice('密码保障所处阶段', 'Stage of its cipher protection', systemStages),
  cipherAssessedOn: dayOrNone('最近一次密码应用安全性评估日', 'Cipher use last assessed on'),
  reportYear: z
    .int()
    .min(2000)
    .max(2100)
    .meta({ label: text('报告年度', 'Year of the report') }),
  reportedOn: dayOrNone('报告报送日', 'Report handed in on'),
  supervisionDue: check('应当实行监理', 'Supervision is due'),
  usersAsked: check('已听取使用单位意见', 'The users were asked'),
  supervisorAsked: check('已听取监理单位意见', 'The supervisor was asked'),
  reportCovers: choices('报告内容', 'What the report covers', reportParts),
  inTrialRun: check('处于试运行期', 'In its trial run'),
  seriousDelay: check('严重逾期', 'Seriously delayed'),
  greatLoss: check('重大投资损失', 'Great loss of investment'),
  alarmReportedOn: dayOrNone('向审批部门报告日', 'Reported to the approver on'),
  today: day('判断日', 'Day of judging'),
})
