import { z } from 'zod'
import { onPlan } from '../kernel/action.ts'
import { prose } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import { cityGovernment } from '../posts.ts'
import { signature } from '../project.ts'

/** The city government approves the plan; only then can it be issued (article 7). */
export const approvePlan = onPlan({
  name: 'plan.approve',
  title: text('批准年度计划', 'Approve the annual plan'),
  effect: text('年度计划获批，待市数据局下达', 'The plan is approved and can be issued'),
  basis: ['W-7.3'],
  by: cityGovernment,
  from: ['atCityGovernment'],
  input: z.strictObject({ opinion: prose('批准意见', 'Opinion') }),
  needs: [],
  rules: [],
  irreversible: true,
  apply: (plan, { input, actor, at }) => ({
    ...plan,
    status: 'approved',
    approval: { opinion: input.opinion, at, by: signature(actor) },
  }),
})
