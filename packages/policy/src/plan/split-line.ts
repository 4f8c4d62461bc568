import { z } from 'zod'
import { type AppliedToOther, type Context, onPlan } from '../action.ts'
import { line, money, optionalProse, prose, rows } from '../kernel/fields.ts'
import { formatWan, sum, wan } from '../kernel/money.ts'
import { text } from '../kernel/text.ts'
import { bureau } from '../posts.ts'
import { booked, type Project, signature } from '../project.ts'
import { rule } from '../rulebook/rule.ts'
import type { AnnualPlan } from './annual-plan.ts'
import { belowLimit } from './below-limit.ts'
import { opinionsOnPart } from './carried-opinions.ts'
import type { ChosenLine } from './chosen-line.ts'
import type { LineOrigin } from './plan-line.ts'
import { chosenStillArgued, ProjectId, toOrigin } from './restructuring.ts'

const Part = z.strictObject({
  name: line('项目名称', 'Project name', { max: 100 }),
  amount: money('计划投资', 'Planned investment'),
  summary: prose('主要建设内容', 'Main content'),
})

const Input = z.strictObject({
  line: ProjectId,
  parts: rows('拆分后的各项', 'Parts', Part, 2, text('第一项沿用原项目编号', 'The first keeps the code of the line')),
  explanation: optionalProse('低于限额的说明', 'Why parts are below a limit', {
    hint: text('拆分后有项目低于审批限额时必填', 'Required when a part stays below a limit'),
  }),
  reason: prose('拆分理由', 'Why it is split'),
})
type Input = z.output<typeof Input>
type Splitting = Context<AnnualPlan, Input, 'chosen'>

const wholeOf = ({ facts }: Splitting) => sum(facts.chosen.map(({ amount }) => amount))

const nothingLost = rule('M-conserved', ['facts.chosen', 'input.parts'], (context: Splitting) => {
  const whole = wholeOf(context)
  const together = sum(context.input.parts.map(({ amount }) => amount))
  return together === whole
    ? null
    : {
        text: text('各项投资之和应等于原项投资', 'The parts add up to the line'),
        fact: {
          what: text('各项之和 / 原项', 'Sum of the parts / the line'),
          value: `${formatWan(together)} / ${formatWan(whole)} 万元`,
        },
        cure: {
          text: text('请调整各项金额；要增减总额的，拆分后再调整', 'Change the parts; adjust the total afterwards'),
        },
      }
})

const everyPartCosts = rule('W-6.1', ['input.parts'], ({ input }: Splitting) => {
  const free = input.parts.filter(({ amount }) => amount === 0)
  return free.length === 0
    ? null
    : {
        text: text('每一项都要有投资额', 'Every part names its amount'),
        fact: { what: text('没有投资额的项', 'Parts without one'), value: free.map(({ name }) => name).join('、') },
        cure: { text: text('请填写金额，或减少拆分的项数', 'Fill in the amount, or split into fewer') },
      }
})

const belowLimitExplained = rule(
  'W-8+.splitting',
  [
    'facts.chosen',
    'input.parts',
    'input.explanation',
    'pack.parameters.approvalThreshold',
    'pack.parameters.cityGovernmentThreshold',
    'pack.roads.edge.inclusive',
    'pack.amended',
  ],
  (context: Splitting) => {
    const { input, pack } = context
    return input.explanation === '' ? belowLimit(wholeOf(context), input.parts, pack) : null
  },
)

/** One line becomes several; it goes on as the first of them, the others begin with codes of their own (article 7). */
export const splitLine = onPlan({
  name: 'plan.splitLine',
  title: text('拆分计划项', 'Split the line'),
  effect: text(
    '原项保留编号成为第一项，其余各项新建编号；投资合计不变',
    'The line goes on as the first part, the others begin with new codes; the total stays',
  ),
  basis: ['W-7.2', 'W-8+.splitting', 'M-conserved'],
  by: bureau.planner,
  besideOccasion: true,
  from: ['open', 'review'],
  input: Input,
  example: {
    line: '0190f0a0-0000-7000-8000-000000000001',
    parts: [
      { name: '排水监测', amount: wan(60), summary: '布设监测点' },
      { name: '排水调度', amount: wan(40), summary: '建设调度系统' },
    ],
    explanation: '分属两项任务',
    reason: '分属不同业务',
  },
  needs: ['chosen'],
  rules: [],
  inputRules: [chosenStillArgued, everyPartCosts, nothingLost, belowLimitExplained],
  touches: {
    project: {
      which: ({ input }) => [input.line],
      begins: ({ parts }) => parts.length - 1,
      shared: ['chosen'],
      to: { new: ['plan.submitted'], 'plan.submitted': ['plan.submitted'] },
      apply: (project, applied) =>
        project.id === applied.input.line ? wentOn(project, applied) : began(project, applied),
    },
  },
  apply: plan => plan,
})

type Applied = AppliedToOther<Input, 'chosen'>

/** @throws when the entry lacks the facts it was judged by */
function originOf({ facts, input }: Applied): ChosenLine {
  const [found] = facts.chosen ?? []
  if (found?.project !== input.line) throw new Error(`the facts of a splitting do not name ${input.line}`)
  return found
}

/** The parts with their addresses: the first goes on as the line, each of the others is a project begun by the act. */
function partsOf({ input, allocated }: Applied, origin: ChosenLine): LineOrigin[] {
  const addresses = [{ project: origin.project, number: origin.code }, ...(allocated.begun ?? [])]
  return input.parts.map(({ name, amount }, index) => ({
    project: addresses[index]?.project ?? '',
    code: addresses[index]?.number ?? '',
    name,
    unitName: origin.unit.name,
    amount,
  }))
}

function wentOn(project: Project, applied: Applied): Project {
  const { input, actor, at } = applied
  const origin = originOf(applied)
  const parts = partsOf(applied, origin)
  const [first] = input.parts
  if (!first) return project
  const { planLine } = project
  return booked(
    {
      ...project,
      name: first.name,
      planLine: {
        ...planLine,
        summary: first.summary,
        splits: [
          ...(planLine.splits ?? []),
          {
            was: toOrigin(origin),
            parts,
            explanation: input.explanation,
            reason: input.reason,
            at,
            by: signature(actor),
          },
        ],
      },
    },
    'planned',
    first.amount,
    at,
    actor,
    text(
      `拆分出 ${parts
        .slice(1)
        .map(({ code }) => code)
        .join('、')}`,
      `Split off ${parts
        .slice(1)
        .map(({ code }) => code)
        .join(', ')}`,
    ),
  )
}

function began(project: Project, applied: Applied): Project {
  const { input, actor, at } = applied
  const origin = originOf(applied)
  const index = partsOf(applied, origin).findIndex(part => part.project === project.id)
  const part = input.parts[index]
  if (!part) throw new Error(`${project.id} is no part of the splitting`)
  return booked(
    {
      ...project,
      status: 'plan.submitted',
      code: applied.allocated.begun?.[index - 1]?.number ?? '',
      name: part.name,
      unit: origin.unit,
      year: origin.year,
      category: origin.category,
      nature: origin.nature,
      planLine: {
        ...project.planLine,
        summary: part.summary,
        basis: origin.basis,
        opinions: opinionsOnPart(origin),
        splitFrom: { ...toOrigin(origin), reason: input.reason, at, by: signature(actor) },
      },
    },
    'planned',
    part.amount,
    at,
    actor,
    text(`由 ${origin.code} 拆分`, `Split from ${origin.code}`),
  )
}
