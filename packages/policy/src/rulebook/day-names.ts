import type { Day } from '../kernel/calendar.ts'
import { dayOrNone } from '../kernel/fields.ts'
import { type Text, text } from '../kernel/text.ts'

interface DayWords {
  /** the day, as a form or a fact names it */
  readonly day: Text
  /** what happens on it, as what a term is counted from */
  readonly event: Text
}
const named = (dayZh: string, dayEn: string, zh: string, en: string): DayWords => ({
  day: text(dayZh, dayEn),
  event: text(zh, en),
})

/** Days that start a term or end one: rules, terms, duties and forms all know them by these names. */
export const dayNames = {
  applicationAcceptedOn: named('受理日', 'Application accepted on', '受理', 'Acceptance of the application'),
  correctionOrderedOn: named('补正通知发出日', 'Correction notice sent on', '发出补正通知', 'Correction notice'),
  approvedOn: named('批复印发日', 'Approval issued on', '印发批复', 'Letter of approval'),
  lapsedOn: named('批复失效日', 'Approval lapsed on', '批复失效', 'Lapse of the approval'),
  awardNotifiedOn: named(
    '中标、成交通知书发出日',
    'Notice of award sent on',
    '发出中标、成交通知书',
    'Notice of award',
  ),
  contractSignedOn: named('合同签订日', 'Contract signed on', '签订合同', 'Signing of the contract'),
  contractFiledOn: named('合同副本备案日', 'Copy of the contract filed on', '备案合同副本', 'Filing of the contract'),
  contractPublishedOn: named('合同公告日', 'Contract published on', '公告合同', 'Publication of the contract'),
  constructionStartedOn: named('开工日', 'Works begun on', '开工', 'Begin of construction'),
  completedOn: named('建成日', 'Completed on', '建成', 'Completion'),
  acceptanceAppliedOn: named('申请验收日', 'Acceptance applied for on', '申请验收', 'Application for acceptance'),
  acceptanceDeferredTo: named('批准延期至', 'Deferred to', '延期验收', 'Deferral of the acceptance'),
  finalAcceptedOn: named('通过验收日', 'Accepted on', '竣工验收', 'Final acceptance'),
  selfEvaluatedOn: named('自评价完成日', 'Self-evaluation made on', '自评价', 'Self-evaluation'),
  wentLiveOn: named('投入运行日', 'Went live on', '投入运行', 'Going live'),
  protectionFiledOn: named(
    '等级保护备案日',
    'Protection level filed on',
    '等级保护备案',
    'Filing of the protection level',
  ),
  protectionTestedOn: named('最近一次等级测评日', 'Protection level last tested on', '上次测评', 'The last test'),
  rectificationOrderedOn: named('整改通知下达日', 'Rectification ordered on', '下达整改通知', 'Rectification order'),
  plannedStartOn: named(
    '计划开工日',
    'Planned to begin on',
    '申报书所列计划开工日',
    'Begin planned in the application',
  ),
  plannedCompletionOn: named(
    '计划完成日',
    'Planned to be completed on',
    '申报书所列计划完成日',
    'Completion planned in the application',
  ),
  windowOpenedOn: named('填报开始日', 'Window opened on', '填报开始', 'Opening of the window'),
} as const satisfies Record<string, DayWords>
export type DayName = keyof typeof dayNames

/** The day among the facts of a chapter; null while it has not come. */
export const dayNamed = (name: DayName) => dayOrNone(dayNames[name].day.zh, dayNames[name].day.en)

/** Something with a day. Limits and terms go by when it happened, authority by when it was said. */
export interface DatedFact {
  readonly what: DayName
  /** when it happened */
  readonly on: Day
  /** when it was entered */
  readonly said: Day
}
