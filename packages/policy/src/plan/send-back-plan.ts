import { z } from 'zod'
import { onPlan } from '../action.ts'
import { prose } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import { cityGovernment } from '../posts.ts'
import { signature } from '../project.ts'
import { linesOfLastRound } from './rounds.ts'

/** The city government asks the bureau to work the plan over; its lines return to the joint review (article 7). */
export const sendBackPlan = onPlan({
  name: 'plan.sendBack',
  title: text('退回年度计划', 'Send the plan back'),
  effect: text('年度计划退回市数据局重新论证', 'The plan returns to the bureau'),
  basis: ['W-7.3'],
  by: cityGovernment,
  from: ['atCityGovernment'],
  to: ['review'],
  input: z.strictObject({ reason: prose('退回理由', 'Reason') }),
  example: { reason: '请合并同类项目' },
  needs: [],
  rules: [],
  touches: {
    project: {
      which: ({ state }) => linesOfLastRound(state).map(line => line.project),
      to: { 'plan.atCityGovernment': ['plan.submitted'] },
      apply: project => ({ ...project, status: 'plan.submitted' }),
    },
  },
  apply: (plan, { input, actor, at }) => ({
    ...plan,
    status: 'review',
    sentBack: [...plan.sentBack, { reason: input.reason, at, by: signature(actor) }],
  }),
})
