import { z } from 'zod'
import { check, choice, day, dayOrNone, money } from '../../kernel/fields.ts'
import { text } from '../../kernel/text.ts'
import { dayNamed } from '../../rulebook/day-names.ts'

/** What money is released for. */
export const moneyPurposes = {
  building: text('建设资金', 'Building'),
  preparation: text('前期费用', 'Preparation: needs analysis, study, design, land'),
} as const

/** One release of money, and where the money of the project stands. */
export const MoneyFacts = z.strictObject({
  purpose: choice('资金用途', 'Purpose', moneyPurposes),
  releasedOn: day('资金下达日', 'Released on'),
  studyApprovedOn: dayOrNone('可行性研究报告批复日', 'Feasibility study approved on'),
  approvedOn: dayNamed('approvedOn'),
  approved: money('核定投资（分）', 'Approved, in 分'),
  contracted: money('合同金额（分）', 'Contracted, in 分'),
  paid: money('已支付（分）', 'Paid, in 分'),
  throughTreasury: check('按国库集中支付规定支付', 'Paid by the treasury rules'),
  finished: check('建设已完成', 'The works are finished'),
  goalsChanged: check('目标或内容改变', 'Goals or content changed'),
  surplus: money('结余资金（分）', 'Money left, in 分'),
  returned: money('已上缴结余（分）', 'Returned, in 分'),
  coordinated: check('统筹充分', 'Coordinated enough'),
  securitySound: check('安全方案合理', 'The security scheme is reasonable'),
  sharingClear: check('共享开放要求明确', 'Sharing and opening are clear'),
})
