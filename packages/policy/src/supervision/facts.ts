import { z } from 'zod'
import { check, choice, choices, day, dayOrNone } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import { sanctionNames } from '../rulebook/sanctions.ts'

const measures = { none: text('无', 'None'), ...sanctionNames } as const

/** How somebody supervised behaves against the duty to cooperate. */
export const unwilling = {
  refused: text('拒绝接受监督', 'refused supervision'),
  hid: text('隐匿资料', 'hid material'),
  underReported: text('少报、瞒报', 'under-reported'),
} as const

/** What mismanagement or fraud can lead to. */
export const consequences = {
  overBudget: text('严重超概算', 'far over budget'),
  poorQuality: text('质量低劣', 'poor quality'),
  loss: text('损失浪费', 'loss'),
  accident: text('责任事故', 'an accident'),
} as const

/** A breach and what was done about it so far. */
export const SupervisionFacts = z.strictObject({
  breach: check('存在违规情形', 'There is a breach'),
  lastMeasure: choice('已采取的最高一级措施', 'Highest measure so far', measures),
  measureOn: dayOrNone('采取该措施日', 'Taken on'),
  termWorkingDays: z
    .int()
    .min(1)
    .max(999)
    .nullable()
    .meta({ label: text('整改期限（工作日，未另定为 null）', 'Term in working days, null where none of its own') }),
  rectifiedOn: dayOrNone('整改完成日', 'Put right on'),
  adequate: check('整改到位', 'Put right adequately'),
  refusal: check('拒不整改', 'Refused to put it right'),
  measure: choice('拟采取的措施', 'SanctionMeasure about to be taken', measures),
  seriousDelay: check('严重逾期', 'Seriously delayed'),
  greatLoss: check('重大投资损失', 'Great loss of investment'),
  conduct: choices('接受监督情况', 'Conduct under supervision', unwilling),
  approvedOrFiled: check('已经批准或备案', 'Approved or filed'),
  begun: check('已开工建设', 'Works begun'),
  mismanaged: check('管理不善或弄虚作假', 'Mismanagement or fraud'),
  consequences: choices('造成的后果', 'Consequences', consequences),
  answeredFor: check('已通报批评并追究责任', 'Criticised publicly and answered for'),
  today: day('判断日', 'Day of judging'),
})
