import type { Context } from '../kernel/action.ts'
import { formatWan } from '../kernel/money.ts'
import { rule } from '../kernel/rule.ts'
import { text } from '../kernel/text.ts'
import { amountOf, type Project } from '../project.ts'

type OnProject<Needs extends 'plan' | 'application' | 'siblings' | 'members' = never> = Context<Project, unknown, Needs>

/** Lines are put in while the year's window is open. */
export const planWindowOpen = rule('M-window', ({ facts, today }: OnProject<'plan'>) => {
  const cure = {
    text: text(
      '请等待市数据局开启年度计划填报；确属紧急的可申请补充列入',
      'Wait for the bureau to open the year, or ask for a supplement',
    ),
  }
  if (!facts.plan) return { text: text('该年度计划尚未开启填报', 'That plan year is not open'), cure }
  if (facts.plan.status !== 'open') return { text: text('该年度计划填报已结束', 'The window for lines is over'), cure }
  if (today > facts.plan.windowTo) {
    return {
      text: text(`填报期已于 ${facts.plan.windowTo} 截止`, `The window ended on ${facts.plan.windowTo}`),
      fact: { what: text('今天', 'Today'), value: today },
      cure,
    }
  }
  return null
})

/** Article 7: a project outside the approved plan may not apply. */
export const inApprovedPlan = rule('W-7.4', ({ state }: OnProject) =>
  state.planLine.listed
    ? null
    : {
        text: text('项目未列入已批准的年度计划，不得申请立项', 'The project is not in the approved annual plan'),
        fact: { what: text('计划年度', 'Plan year'), value: String(state.year) },
        cure: {
          text: text(
            '有市委、市政府明确要求或确属紧急的，可申请补充列入',
            'With an instruction of the city leadership or real urgency, ask for a supplement',
          ),
          action: 'plan.requestSupplement',
        },
      },
)

/** A line names its amount. */
export const hasPlannedAmount = rule('W-6.1', ({ state }: OnProject) => {
  const amount = amountOf(state, 'planned')
  return amount !== undefined && amount > 0
    ? null
    : {
        text: text('计划项没有投资额', 'The line has no amount'),
        fact: { what: text('计划投资', 'Planned'), value: amount === undefined ? '—' : formatWan(amount) },
      }
})
