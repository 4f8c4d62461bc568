import { actionNamed } from '../actions.ts'
import { reviewItemIds } from '../approval/review-checklist.ts'
import type { Fen } from '../kernel/money.ts'
import { wan } from '../kernel/money.ts'
import type { CalendarChange } from '../rulebook/amendment.ts'
import type { HintFact } from '../similarity/hint.ts'

/** Well-formed inputs of the actions, as people would type them. */
export const YEAR = 2026
export const PLAN = `plan-${YEAR}`

export const lineContent = (amount: Fen) => ({
  name: '智慧排水平台二期',
  category: 'businessAppSystem',
  nature: 'newBuild',
  amount,
  summary: '建设排水监测与调度系统',
  basis: ['全市排水专项规划'],
})

export const yearWindow = { year: YEAR, from: '2026-03-01', to: '2026-06-30', ceiling: null }

export const routeAnswers = (amount: Fen, yes: readonly string[] = []) => ({
  amount,
  fundingMode: 'governmentInvestment',
  withFixedAssetProject: yes.includes('withFixedAssetProject'),
  selfBuiltSelfUsed: yes.includes('selfBuiltSelfUsed'),
  classified: yes.includes('classified'),
  officeEquipment: yes.includes('officeEquipment'),
  buildingIntelligence: yes.includes('buildingIntelligence'),
})

export const supplement = { ground: 'urgency', proof: '市政府专题会议纪要', explanation: '汛期前须建成' }

export const filing = (amount: Fen, sectorApproval = '') => ({
  amount,
  goals: '更新排水数据报送工具',
  fundSource: '部门预算',
  omFunds: wan(1),
  sharing: '液位数据目录已编制',
  cipher: '使用统一密码服务',
  securityLevel: '二级，已备案',
  sectorApproval,
})

const technical = (name: string): Readonly<Record<string, unknown>> => {
  const { copies: _, settled: __, ...example } = actionNamed(name).example as Readonly<Record<string, unknown>>
  return example
}

export const technicalRequest = (amount: Fen, more: object = {}) => ({
  ...technical('approval.askTechnicalOpinion'),
  amount,
  ...more,
})
export const technicalDraft = (more: object = {}) => ({ ...technical('approval.draftTechnicalOpinion'), ...more })
export const technicalOpinion = (more: object = {}) => ({ ...technical('approval.issueTechnicalOpinion'), ...more })
export const constructionDecision = (amount: Fen, result = 'approved') => ({
  ...technical('approval.fileConstructionDecision'),
  amount,
  result,
})

export const correction = (secondTimeReason = '') => ({
  items: [{ section: 'sharing', place: '提供目录', text: '请补充更新频率', rule: 'W-13.1' }],
  secondTimeReason,
})

export const answers = { answers: [{ state: 'corrected', text: '已补充' }] }

export const opinion = (amount: Fen, conclusion = 'approve') => ({
  checklist: reviewItemIds.map(item => ({ item, finding: 'conform', note: '' })),
  conclusion,
  suggestedAmount: amount,
  text: '内容符合业务需求',
})

export const approval = (amount: Fen) => ({
  result: 'approve',
  amount,
  sharingOpinion: '按目录共享',
  cipherOpinion: '按方案实施并评估',
  conditions: [],
  reason: '符合管理办法要求',
})

/** What a unit says of the first condition of its letter, or of another. */
export const conditionAnswer = (item: string) => ({ item, done: '已接入武汉云，未新建机房', on: null, paper: '' })

export const refusal = { ...approval(wan(0)), result: 'refuse', reason: '建设必要性不足' }

/** Another approval threshold from a day on. */
export const amendment = (value: Fen, from: string) => ({
  change: { kind: 'parameter', parameter: 'approvalThreshold', value },
  from,
  reason: '按市政府常务会议意见调整',
})

/** Another time limit for approval from a day on. */
export const amendedTerm = (workingDays: number, from: string) => ({
  change: { kind: 'parameter', parameter: 'approvalWorkingDays', value: workingDays },
  from,
  reason: '压缩审批时限',
})

/** An example in the shape of a holiday notice: not one that was published. */
export const noticeExample = (year: number, number: string): { change: CalendarChange; reason: string } => ({
  change: {
    kind: 'notice',
    notice: {
      year,
      number,
      date: '2026-03-01',
      off: [
        { from: `${year}-01-01`, to: `${year}-01-03` },
        { from: `${year}-02-05`, to: `${year}-02-12` },
        { from: `${year}-05-01`, to: `${year}-05-05` },
        { from: `${year}-10-01`, to: `${year}-10-07` },
      ],
      work: [],
      to: null,
    },
  },
  reason: '',
})

/** A 待核 rule switched off from a day on. */
export const switchedOff = (rule: string, from: string) => ({
  change: { kind: 'rule', rule, standing: 'off' },
  from,
  reason: '本市未作此规定',
})

/** A hint that a project repeats another, and what somebody makes of it. */
export const hintFact: HintFact = {
  others: [{ project: 'p9', code: 'WH-2025-0009', name: '智慧水库' }],
  percent: 71,
  sum: null,
  threshold: null,
  digest: 'd'.repeat(64),
}
export const hintAnswer = {
  kind: 'repeats',
  of: 'plan',
  others: ['WH-2025-0009'],
  verdict: 'ignore',
  reason: '业务对象不同',
}
/** Several lines of the plan become one. */
export const merging = (into: string, lines: readonly string[], amount: Fen, task = '') => ({
  into,
  lines,
  name: '智慧水务一体化平台',
  summary: '排水与供水合并建设',
  amount,
  task,
  reason: '功能重复，合并建设',
})

/** One line of the plan becomes parts of these amounts. */
export const splitting = (line: string, amounts: readonly Fen[], explanation = '') => ({
  line,
  parts: amounts.map((amount, index) => ({ name: `分项${index + 1}`, amount, summary: `建设内容${index + 1}` })),
  explanation,
  reason: '分属不同业务',
})
