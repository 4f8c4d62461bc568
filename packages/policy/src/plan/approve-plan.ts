import { z } from 'zod'
import { type Context, onPlan } from '../action.ts'
import { prose } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import { cityGovernment } from '../posts.ts'
import { signature } from '../project.ts'
import { rule } from '../rulebook/rule.ts'
import type { AnnualPlan } from './annual-plan.ts'

/** Who sent the plan to the city government does not approve it there. */
const submittedByOthers = rule(
  'M-four-eyes',
  ['facts.planSubmitter.account', 'actor.account'],
  ({ facts, actor }: Context<AnnualPlan, unknown, 'planSubmitter'>) =>
    facts.planSubmitter?.account === actor.account
      ? {
          text: text('上报年度计划的人不能自己批准', 'Who submitted the plan does not approve it'),
          fact: { what: text('上报人', 'Submitted by'), value: facts.planSubmitter.by },
          cure: {
            text: text('请由市人民政府其他审批人办理', 'Another approver of the city government does this'),
          },
        }
      : null,
)

/** The city government approves the plan; only then can it be issued (article 7). */
export const approvePlan = onPlan({
  name: 'plan.approve',
  title: text('批准年度计划', 'Approve the annual plan'),
  effect: text('年度计划获批，待市数据局下达', 'The plan is approved and can be issued'),
  basis: ['W-7.3', 'M-four-eyes'],
  by: cityGovernment,
  turn: { who: 'cityGovernment.approver', at: ['plan.atCityGovernment'] },
  from: ['atCityGovernment'],
  to: ['approved'],
  input: z.strictObject({ opinion: prose('批准意见', 'Opinion') }),
  example: { opinion: '同意' },
  needs: ['planSubmitter'],
  rules: [submittedByOthers],
  irreversible: true,
  apply: (plan, { input, actor, at }) => ({
    ...plan,
    status: 'approved',
    approval: { opinion: input.opinion, at, by: signature(actor) },
  }),
})
