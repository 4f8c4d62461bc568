import { z } from 'zod'
import { type Context, onPlan } from '../action.ts'
import { formatWan, sum } from '../kernel/money.ts'
import { text } from '../kernel/text.ts'
import { bureau } from '../posts.ts'
import { signature } from '../project.ts'
import { listedItems } from '../rulebook/reason.ts'
import { rule } from '../rulebook/rule.ts'
import type { AnnualPlan } from './annual-plan.ts'
import { silentMembers } from './silent-members.ts'

type OnPlan = Context<AnnualPlan, unknown, 'lines' | 'members'>

const kept = ({ facts }: Context<AnnualPlan, unknown, 'lines'>) =>
  facts.lines.filter(line => line.status === 'plan.submitted')

const hasLines = rule('W-7.3', ['facts.lines'], (context: OnPlan) =>
  kept(context).length > 0
    ? null
    : {
        text: text('没有可上报的计划项', 'There are no lines to submit'),
        cure: { text: text('请等待单位报送并完成论证', 'Wait for units to submit their plans') },
      },
)

const everyMemberHeard = rule('M-opinion', ['facts.lines', 'facts.members'], (context: OnPlan) => {
  const silent = silentMembers(context.facts.lines, context.facts.members)
  const missing = silent.reduce((count, { lines }) => count + lines.length, 0)
  return missing === 0
    ? null
    : {
        text: text('有成员单位尚未提出论证意见', 'Some members have not given an opinion'),
        fact: {
          what: text('待回复', 'Waiting'),
          value: `共 ${missing} 项：${silent.map(({ member, lines }) => `${member.name} ${lines.length} 项`).join('，')}`,
          groups: listedItems(
            silent.map(({ member, lines }) => ({
              name: member.name,
              items: lines.map(({ code, name }) => ({ code, name })),
            })),
          ),
        },
        cure: { text: text('催办这些成员单位', 'Urge those members'), action: 'plan.urgeOpinions' },
      }
})

const withinCeiling = rule('M-amount', ['facts.lines', 'state.ceiling'], (context: OnPlan) => {
  const total = sum(kept(context).map(line => line.amount))
  const { ceiling } = context.state
  return ceiling === null || total <= ceiling
    ? null
    : {
        text: text('拟列项目合计超过资金额度', 'The lines exceed the budget ceiling'),
        fact: {
          what: text('合计 / 额度', 'Total / ceiling'),
          value: `${formatWan(total)} / ${formatWan(ceiling)} 万元`,
        },
        cure: { text: text('请调整金额或不列入部分项目', 'Adjust amounts or drop lines') },
      }
})

/** The bureau freezes the argued lines and sends the city plan to the city government (article 7). */
export const submitToCityGovernment = onPlan({
  name: 'plan.submitToCityGovernment',
  title: text('年度计划报市人民政府', 'Submit the plan to the city government'),
  effect: text('冻结拟列项目清单并上报', 'The list of lines is frozen and sent'),
  basis: ['W-7.3'],
  by: bureau.planner,
  turn: { who: 'bureau.planner', at: ['plan.submitted'] },
  from: ['open', 'review'],
  to: ['atCityGovernment'],
  input: z.strictObject({}),
  needs: ['lines', 'members'],
  rules: [hasLines, everyMemberHeard, withinCeiling],
  handsOver: true,
  irreversible: true,
  touches: {
    project: {
      which: context => kept(context).map(line => line.project),
      to: { 'plan.submitted': ['plan.atCityGovernment'] },
      apply: project => ({ ...project, status: 'plan.atCityGovernment' }),
    },
  },
  apply: (plan, context) => ({
    ...plan,
    status: 'atCityGovernment',
    rounds: [
      ...plan.rounds,
      {
        lines: kept(context).map(({ project, code, name, unit, amount }) => ({
          project,
          code,
          name,
          unitName: unit.name,
          amount,
        })),
        at: context.at,
        by: signature(context.actor),
      },
    ],
  }),
})
