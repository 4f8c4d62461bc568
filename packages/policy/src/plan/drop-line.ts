import { z } from 'zod'
import { onProject } from '../action.ts'
import { prose } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import { bureau } from '../posts.ts'
import { signature } from '../project.ts'
import { notOwnLine } from './rules.ts'

/** After argument the line stays out of the plan; it can be taken up again by adjusting it (article 7). */
export const dropLine = onProject({
  name: 'plan.dropLine',
  title: text('不列入计划', 'Drop the line'),
  effect: text('该项不列入本年度计划，理由告知单位', 'The line stays out of the plan and the unit is told why'),
  basis: ['W-7.2', 'W-7.3', 'M-four-eyes'],
  by: bureau.planner,
  from: ['plan.submitted'],
  to: ['plan.dropped'],
  input: z.strictObject({ reason: prose('不列入理由', 'Reason') }),
  example: { reason: '与已建系统重复' },
  needs: [],
  rules: [notOwnLine],
  apply: (project, { input, actor, at }) => ({
    ...project,
    status: 'plan.dropped',
    planLine: { ...project.planLine, dropped: { reason: input.reason, at, by: signature(actor) } },
  }),
})
