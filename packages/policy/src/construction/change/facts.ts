import { z } from 'zod'
import { check, choice, dayOrNone, money } from '../../kernel/fields.ts'
import { text } from '../../kernel/text.ts'

/** Why a project is adjusted, as far as the rule accepts a ground. */
export const changeGrounds = {
  leadership: text('党中央、国务院决策部署需要', 'Required by a decision of the leadership'),
  technical: text('技术方案需要完善', 'The technical scheme must be improved'),
  business: text('业务发展需要', 'Business development requires it'),
  other: text('其他', 'Another'),
} as const

/** An adjustment of what was approved. */
export const ChangeFacts = z.strictObject({
  budget: money('批复的概算总投资（分）', 'Approved budget, in 分'),
  totalAfter: money('调整后总投资（分）', 'Total after the adjustment, in 分'),
  adjusted: money('调整金额（分）', 'Adjusted amount, in 分'),
  goalsChanged: check('建设目标改变', 'The goals change'),
  contentNeedsIt: check('主要内容确需调整', 'The main content truly needs it'),
  ground: choice('调整原因', 'Ground', changeGrounds),
  withinPlan: check('在已批规划框架和内容范围内', 'Within the approved plan and content'),
  selfAdjusted: check('建设单位自行调整', 'The owner adjusted by itself'),
  filedOn: dayOrNone('调整报备日', 'Adjustment filed on'),
  reapprovedOn: dayOrNone('调整重新批准日', 'Adjustment approved on'),
  contracted: money('已签合同金额（分）', 'Contracted, in 分'),
  departsFromDesign: check('建设内容偏离批复的初步设计', 'What is built departs from the approved design'),
})
