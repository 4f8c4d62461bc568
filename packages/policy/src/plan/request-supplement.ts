import { z } from 'zod'
import { onProject } from '../action.ts'
import { choice, line, prose } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import { ownerUnit } from '../posts.ts'
import { signature } from '../project.ts'
import { supplementGrounds } from './plan-line.ts'
import { hasPlannedAmount, notOwnLine } from './rules.ts'

/** Outside the yearly round a unit asks for a line, on an instruction or for urgency (article 7). */
export const requestSupplement = onProject({
  name: 'plan.requestSupplement',
  title: text('申请补充列入', 'Request a supplement'),
  effect: text('申请送市人民政府审批', 'The request goes to the city government'),
  basis: ['W-7.5', 'M-four-eyes'],
  by: ownerUnit.leader,
  turn: { who: 'owner.leader', at: ['plan.drafting'], round: 'over' },
  from: ['plan.drafting', 'plan.dropped'],
  to: ['plan.supplementRequested'],
  input: z.strictObject({
    ground: choice('申请理由', 'Ground', supplementGrounds),
    proof: line('依据文件', 'Proof', {
      max: 300,
      hint: text('批示、纪要或紧急情况说明的名称和文号', 'Name and number of the instruction or urgency statement'),
    }),
    explanation: prose('情况说明', 'Explanation'),
  }),
  example: { ground: 'urgency', proof: '市政府专题会议纪要', explanation: '汛期前须建成' },
  needs: [],
  rules: [hasPlannedAmount, notOwnLine],
  handsOver: true,
  apply: (project, { input, actor, at }) => ({
    ...project,
    status: 'plan.supplementRequested',
    planLine: { ...project.planLine, supplement: { ...input, at, by: signature(actor), answer: null } },
  }),
})
