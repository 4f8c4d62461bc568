import { z } from 'zod'
import { check, choice, choices, day, dayOrNone } from '../../kernel/fields.ts'
import { text } from '../../kernel/text.ts'
import { dayNamed } from '../../rulebook/day-names.ts'

/** Who gets the report of a self-evaluation. */
export const reportReceivers = {
  approver: text('项目审批部门', 'the approver'),
  finance: text('财政部门', 'the finance authority'),
} as const

/** Who may make an evaluation. */
export const evaluators = {
  owner: text('建设单位', 'The owner'),
  approver: text('项目审批部门', 'The approver'),
  thirdParty: text('第三方机构', 'A third party'),
} as const

/** Whether what was built does what it was built for, and what follows from that. */
export const EvaluationFacts = z.strictObject({
  finalAcceptedOn: dayNamed('finalAcceptedOn'),
  selfEvaluatedOn: dayNamed('selfEvaluatedOn'),
  reportedTo: choices('自评价报告报送', 'Its report went to', reportReceivers),
  postEvaluatedOn: dayOrNone('后评价完成日', 'Post-evaluation made on'),
  postEvaluator: choice('后评价机构', 'Post-evaluation made by', evaluators),
  resultInBudget: check('评价结果已作为下一年度投资和运维经费的依据', 'Next year’s money rests on the result'),
  today: day('判断日', 'Day of judging'),
})
