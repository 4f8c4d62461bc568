import { z } from 'zod'
import { onProject } from '../action.ts'
import { prose } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import { ownerUnit } from '../posts.ts'

/** The unit's leader gives the application back to the clerk, saying what to change. */
export const declineConfirmation = onProject({
  name: 'approval.declineConfirmation',
  title: text('退回经办人修改', 'Give back to the clerk'),
  effect: text('退回经办人继续修改', 'The clerk goes on editing'),
  basis: ['W-11.3'],
  by: ownerUnit.leader,
  from: ['application.atUnitLeader'],
  to: ['application.drafting', 'application.returned'],
  input: z.strictObject({ reason: prose('修改意见', 'What to change') }),
  example: { reason: '请补充数据共享的内容' },
  needs: [],
  rules: [],
  apply: project => ({
    ...project,
    status: project.approval.corrections.length > 0 ? 'application.returned' : 'application.drafting',
  }),
})
