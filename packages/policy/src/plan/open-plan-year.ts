import { z } from 'zod'
import { type Context, onPlan } from '../action.ts'
import { day } from '../kernel/fields.ts'
import { Fen } from '../kernel/money.ts'
import { text } from '../kernel/text.ts'
import { bureau } from '../posts.ts'
import { rule } from '../rulebook/rule.ts'
import { type AnnualPlan, planIdOf, planYearIn } from './annual-plan.ts'

const Input = z.strictObject({
  year: z
    .int()
    .min(2021)
    .max(2100)
    .meta({ label: text('年度', 'Year'), widget: 'line' }),
  from: day('填报开始', 'Window from'),
  to: day('填报截止', 'Window to'),
  ceiling: Fen.nullable().meta({ label: text('资金额度（选填）', 'Budget ceiling (optional)'), widget: 'money' }),
})

const windowInOrder = rule(
  'M-window',
  ['input.from', 'input.to'],
  ({ input }: Context<AnnualPlan, z.output<typeof Input>>) =>
    input.to < input.from
      ? {
          text: text('填报截止早于填报开始', 'The window ends before it starts'),
          cure: { text: text('请改正填报截止日期', 'Correct the end date') },
        }
      : null,
)

const yearOfThisPlan = rule(
  'W-6.1',
  ['input.year', 'state.id'],
  ({ state, input }: Context<AnnualPlan, z.output<typeof Input>>) =>
    planIdOf(input.year) === state.id
      ? null
      : {
          text: text('填写的年度与所开启的计划不一致', 'The year is not the year of this plan'),
          fact: { what: text('填写的年度', 'Year given'), value: String(input.year) },
          cure: { text: text('请改正年度', 'Correct the year') },
        },
)

/** Opens the yearly window in which units put their lines in (article 6). */
export const openPlanYear = onPlan({
  name: 'plan.openYear',
  title: text('开启年度计划填报', 'Open the plan year'),
  effect: text('各单位可在填报期内填报计划项', 'Units can put lines in during the window'),
  basis: ['W-6.1'],
  by: bureau.planner,
  from: ['new'],
  to: ['open'],
  input: Input,
  example: { year: 2027, from: '2026-10-01', to: '2026-12-31', ceiling: null },
  needs: [],
  rules: [],
  inputRules: [windowInOrder, yearOfThisPlan],
  handsOver: true,
  starts: ({ id }) => {
    const year = planYearIn(id)
    return year === undefined ? {} : { year, from: `${year - 1}-10-01`, to: `${year - 1}-12-31` }
  },
  apply: (plan, { input }) => ({
    ...plan,
    status: 'open',
    year: input.year,
    window: { from: input.from, to: input.to },
    ceiling: input.ceiling,
  }),
})
