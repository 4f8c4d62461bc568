import { z } from 'zod'
import { type Context, onPlan } from '../action.ts'
import { text } from '../kernel/text.ts'
import { unitLeader } from '../posts.ts'
import { rule } from '../rulebook/rule.ts'
import type { AnnualPlan } from './annual-plan.ts'

type OnPlan = Context<AnnualPlan, unknown, 'lines'>

const draftsOfUnit = ({ facts, actor }: OnPlan) =>
  facts.lines.filter(line => line.unit.id === actor.unit.id && line.status === 'plan.drafting')

const hasDrafts = rule('W-6.1', ['facts.lines'], (context: OnPlan) =>
  draftsOfUnit(context).length > 0
    ? null
    : {
        text: text('本单位没有待报送的计划项', 'Your unit has no draft lines'),
        cure: { text: text('请先由经办人填报计划项', 'Ask the clerk to put lines in first'), action: 'plan.putLine' },
      },
)

const withinWindow = rule('M-window', ['state.window.to', 'today'], ({ state, today }: OnPlan) =>
  today <= state.window.to
    ? null
    : {
        text: text(`填报期已于 ${state.window.to} 截止`, `The window ended on ${state.window.to}`),
        fact: { what: text('今天', 'Today'), value: today },
        cure: { text: text('确属紧急的可申请补充列入', 'If urgent, ask for a supplement') },
      },
)

/** Who wrote a line last does not send it as leader. */
const writtenByOthers = rule('M-four-eyes', ['facts.lines', 'actor.account'], (context: OnPlan) => {
  const own = draftsOfUnit(context).filter(line => line.writtenBy === context.actor.account)
  return own.length === 0
    ? null
    : {
        text: text('填报计划项的人不能自己报送', 'Who wrote a line does not send it to the joint review'),
        fact: {
          what: text('本人填报的计划项', 'Lines you wrote'),
          value: own.map(({ code, name }) => `${code} ${name}`).join('；'),
        },
        cure: {
          text: text(
            '请由本单位另一名审核人报送；只有一名审核人的，请另一名经办人修改并保存这些计划项后再报送',
            'Another leader of the unit sends them; with one leader only, another clerk revises and saves these lines first',
          ),
        },
      }
})

/** A unit's leader sends all draft lines of the unit to the joint review at once (articles 6 and 7). */
export const submitUnitPlan = onPlan({
  name: 'plan.submitUnitPlan',
  title: text('报送本单位年度计划', 'Submit the unit’s plan'),
  effect: text('本单位全部计划草稿进入论证', 'All draft lines of the unit enter the joint review'),
  basis: ['W-6.1', 'W-7.1', 'M-four-eyes'],
  by: unitLeader,
  turn: { who: 'owner.leader', at: ['plan.drafting'], round: 'open' },
  from: ['open'],
  input: z.strictObject({}),
  needs: ['lines'],
  rules: [hasDrafts, withinWindow, writtenByOthers],
  handsOver: true,
  touches: {
    project: {
      which: context => draftsOfUnit(context).map(line => line.project),
      to: { 'plan.drafting': ['plan.submitted'] },
      apply: project => ({ ...project, status: 'plan.submitted' }),
    },
  },
  apply: (plan, context) => ({
    ...plan,
    submittedUnits: [
      ...plan.submittedUnits.filter(entry => entry.unit !== context.actor.unit.id),
      {
        unit: context.actor.unit.id,
        name: context.actor.unit.name,
        lines:
          draftsOfUnit(context).length +
          (plan.submittedUnits.find(entry => entry.unit === context.actor.unit.id)?.lines ?? 0),
        at: context.at,
        by: context.actor.post,
      },
    ],
  }),
})
