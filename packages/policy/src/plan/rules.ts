import type { Context } from '../action.ts'
import { unitKindNames } from '../kernel/actor.ts'
import { formatWan } from '../kernel/money.ts'
import { text } from '../kernel/text.ts'
import { amountOf, type Project } from '../project.ts'
import { inState } from '../rulebook/cure.ts'
import { rule } from '../rulebook/rule.ts'
import { bySomebodyElse } from '../separation-of-duties.ts'
import { planIdOf, planStatusNames } from './annual-plan.ts'
import { writingLines } from './plan-line.ts'

type OnProject<Needs extends 'plan' = never> = Context<Project, unknown, Needs>

/** Article 2: projects of state-owned enterprises are not covered, so none may begin here. */
export const ownerCovered = rule('W-2.1', ['actor.unit.name', 'actor.unit.kind'], ({ actor }: OnProject) =>
  actor.unit.kind === 'stateOwnedEnterprise'
    ? {
        text: text('国有企业的项目不适用本办法', 'Projects of state-owned enterprises are not covered'),
        fact: {
          what: text('您的单位', 'Your unit'),
          value: `${actor.unit.name}（${unitKindNames[actor.unit.kind].zh}）`,
        },
        cure: { text: text('请按企业投资管理规定办理', 'Follow the rules on investment by enterprises') },
      }
    : null,
)

/** A line changes only while its plan is still argued; what the city government has seen stays as it was. */
export const planStillArgued = rule(
  'M-window',
  ['state.year', 'facts.plan.status'],
  ({ state, facts }: OnProject<'plan'>) =>
    facts.plan?.status === 'open' || facts.plan?.status === 'review'
      ? null
      : {
          text: text(`${state.year} 年度计划不在论证中`, `The plan of ${state.year} is not being argued`),
          fact: { what: text('年度计划', 'Annual plan'), value: planStatusNames[facts.plan?.status ?? 'new'].zh },
          cure: {
            text: text('确需列入的，由单位申请补充列入', 'The unit may ask for a supplement'),
            action: 'plan.requestSupplement',
          },
        },
)

/** How a project comes into the plan of its year: the unit asks, the city government answers. */
export const toBeListed = {
  action: 'plan.requestSupplement',
  by: ['owner.leader', 'cityGovernment.approver'],
  change: inState<Project>((project, { at }) => {
    const listed = { plan: planIdOf(project.year), notice: '', at, supplement: true }
    return { ...project, planLine: { ...project.planLine, listed } }
  }),
} as const

/** Article 7: a project outside the approved plan may not apply. */
export const inApprovedPlan = rule('W-7.4', ['state.planLine.listed', 'state.year'], ({ state }: OnProject) =>
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
          ...toBeListed,
        },
      },
)

/** A line names its amount. */
export const hasPlannedAmount = rule('W-6.1', ['state.ledger'], ({ state }: OnProject) => {
  const amount = amountOf(state, 'planned')
  return amount !== undefined && amount > 0
    ? null
    : {
        text: text('计划项没有投资额', 'The line has no amount'),
        fact: { what: text('计划投资', 'Planned'), value: amount === undefined ? '—' : formatWan(amount) },
      }
})

/** Who wrote a line neither asks for its supplement as leader nor answers or changes it for another body. */
export const notOwnLine = bySomebodyElse({
  after: writingLines,
  text: text('填报计划项的人不能自己审核', 'Who wrote the line does not check it'),
  first: text('填报人', 'Written by'),
  cure: text('请由同岗位的其他人员办理', 'Somebody else in this post does this'),
})

/** Who asked for the supplement does not answer it. */
export const notOwnRequest = bySomebodyElse({
  after: ['plan.requestSupplement'],
  text: text('申请补充列入的人不能自己审批', 'Who asked for the supplement does not answer it'),
  first: text('申请人', 'Asked for by'),
  cure: text('请由市人民政府其他审批人办理', 'Another approver of the city government does this'),
})
