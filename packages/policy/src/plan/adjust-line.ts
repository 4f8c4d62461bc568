import { z } from 'zod'
import { onProject } from '../action.ts'
import { money, optionalProse, prose } from '../kernel/fields.ts'
import { wan, ZERO } from '../kernel/money.ts'
import { text } from '../kernel/text.ts'
import { bureau } from '../posts.ts'
import { amountOf, booked, signature } from '../project.ts'
import { notOwnLine, planStillArgued } from './rules.ts'

/** The bureau changes a line's amount, content or path after argument, and says why (article 7). */
export const adjustLine = onProject({
  name: 'plan.adjustLine',
  title: text('调整计划项', 'Adjust the line'),
  effect: text('按论证结果调整金额或内容，并告知单位', 'Amount or content changes and the unit is told'),
  basis: ['W-7.2', 'M-four-eyes'],
  by: bureau.planner,
  from: ['plan.submitted', 'plan.dropped'],
  to: ['plan.submitted'],
  input: z.strictObject({
    amount: money('调整后投资', 'Amount after adjustment'),
    content: optionalProse('调整的内容或实施路径', 'Changed content or path'),
    reason: prose('调整理由', 'Reason'),
  }),
  example: { amount: wan(60), content: '先建一期', reason: '按论证意见压减' },
  needs: ['plan'],
  rules: [planStillArgued, notOwnLine],
  starts: project => ({ amount: amountOf(project, 'planned') ?? null }),
  apply: (project, { input, actor, at }) => {
    const before = amountOf(project, 'planned') ?? ZERO
    const adjusted = {
      ...project,
      status: 'plan.submitted' as const,
      planLine: {
        ...project.planLine,
        dropped: null,
        adjustments: [
          ...project.planLine.adjustments,
          { before, after: input.amount, content: input.content, reason: input.reason, at, by: signature(actor) },
        ],
      },
    }
    return before === input.amount
      ? adjusted
      : booked(adjusted, 'planned', input.amount, at, actor, text('论证调整', 'Adjusted in the joint review'))
  },
})
