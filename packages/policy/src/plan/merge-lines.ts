import { z } from 'zod'
import { type AppliedToOther, type Context, onPlan } from '../action.ts'
import { line, money, optionalProse, prose } from '../kernel/fields.ts'
import { formatWan, sum, wan, ZERO } from '../kernel/money.ts'
import { text } from '../kernel/text.ts'
import { bureau } from '../posts.ts'
import { booked, type Project, signature } from '../project.ts'
import { rule } from '../rulebook/rule.ts'
import type { AnnualPlan } from './annual-plan.ts'
import { opinionsOnMerged } from './carried-opinions.ts'
import type { ChosenLine } from './chosen-line.ts'
import { handsDownTask, unitsMerged } from './hands-down-task.ts'
import { chosenStillArgued, ProjectId, toOrigin } from './restructuring.ts'

const Input = z.strictObject({
  into: ProjectId,
  lines: z
    .array(ProjectId)
    .min(1)
    .max(50)
    .meta({ label: text('并入的计划项', 'Lines merged in'), widget: 'hidden' }),
  name: line('合并后项目名称', 'Name after merging', { max: 100 }),
  summary: prose('合并后主要建设内容', 'Main content after merging'),
  amount: money('合并后投资', 'Amount after merging'),
  task: optionalProse('下达的建设任务', 'Task handed down', {
    hint: text('合并不同单位的计划项时必填', 'Required when lines of different units are merged'),
  }),
  reason: prose('合并理由', 'Why they are merged'),
})
type Input = z.output<typeof Input>
type Merging = Context<AnnualPlan, Input, 'chosen'>

const several = rule('M-state', ['facts.chosen'], ({ facts }: Merging) =>
  facts.chosen.length > 1
    ? null
    : {
        text: text('合并至少要有两个不同的计划项', 'Merging takes at least two different lines'),
        cure: { text: text('请再选择要并入的计划项', 'Choose what is to be merged in') },
      },
)

const taskNamed = rule('W-7.2', ['facts.chosen', 'input.task'], ({ facts, input }: Merging) => {
  const units = unitsMerged(facts.chosen.map(({ unit }) => unit.name))
  return !handsDownTask(units) || input.task !== ''
    ? null
    : {
        text: text(
          '合并不同单位的计划项，是把建设任务下达给一个单位，须写明任务',
          'Merging lines of different units hands a task down to one of them, and the task has to be said',
        ),
        fact: { what: text('涉及单位', 'Units'), value: units.join('、') },
        cure: {
          text: text('请填写“下达的建设任务”，或只合并同一单位的计划项', 'Say the task, or merge within one unit'),
        },
      }
})

/** The amount is what the planner saw: a line adjusted meanwhile makes it differ. */
const nothingLost = rule('M-conserved', ['facts.chosen', 'input.amount'], ({ facts, input }: Merging) => {
  const whole = sum(facts.chosen.map(({ amount }) => amount))
  return input.amount === whole
    ? null
    : {
        text: text('合并后的投资应等于各项投资之和', 'The amount after merging is the sum of the lines'),
        fact: {
          what: text('合并后 / 各项之和', 'After / sum of the lines'),
          value: `${formatWan(input.amount)} / ${formatWan(whole)} 万元`,
        },
        cure: {
          text: text('请按最新金额重新合并；要增减金额的，合并后再调整', 'Merge again; adjust the amount afterwards'),
        },
      }
})

/** The argued lines become one; each of the others ends with the address of where it went (article 7). */
export const mergeLines = onPlan({
  name: 'plan.mergeLines',
  title: text('合并计划项', 'Merge lines'),
  effect: text(
    '所选各项并入一项，由该项单位承建；投资合计不变，原项留痕',
    'The lines become one, built by its unit; the total stays and the old lines remain on record',
  ),
  basis: ['W-7.2', 'M-conserved'],
  by: bureau.planner,
  besideOccasion: true,
  from: ['open', 'review'],
  input: Input,
  example: {
    into: '0190f0a0-0000-7000-8000-000000000001',
    lines: ['0190f0a0-0000-7000-8000-000000000002'],
    name: '智慧水务一体化平台',
    summary: '排水与供水合并建设',
    amount: wan(160),
    task: '统一建设',
    reason: '功能重复，合并建设',
  },
  needs: ['chosen'],
  rules: [],
  inputRules: [several, chosenStillArgued, taskNamed, nothingLost],
  touches: {
    project: {
      which: ({ input }) => [input.into, ...input.lines],
      shared: ['chosen'],
      to: { 'plan.submitted': ['plan.submitted', 'plan.merged'] },
      apply: (project, applied) =>
        project.id === applied.input.into ? tookIn(project, applied) : wentInto(project, applied),
    },
  },
  apply: plan => plan,
})

type Applied = AppliedToOther<Input, 'chosen'>

/** @throws when the entry lacks the facts it was judged by */
function kept({ facts, input }: Applied): { readonly kept: ChosenLine; readonly others: readonly ChosenLine[] } {
  const chosen = facts.chosen ?? []
  const found = chosen.find(({ project }) => project === input.into)
  if (!found) throw new Error(`the facts of a merging do not name ${input.into}`)
  return { kept: found, others: chosen.filter(each => each !== found) }
}

function tookIn(project: Project, applied: Applied): Project {
  const { input, actor, at } = applied
  const { kept: own, others } = kept(applied)
  const lines = [own, ...others]
  const { planLine } = project
  return booked(
    {
      ...project,
      name: input.name,
      planLine: {
        ...planLine,
        summary: input.summary,
        basis: [...new Set(lines.flatMap(({ basis }) => basis))],
        opinions: opinionsOnMerged(lines),
        merges: [
          ...(planLine.merges ?? []),
          {
            from: others.map(toOrigin),
            was: { ...toOrigin(own), summary: own.summary, basis: own.basis, opinions: own.opinions },
            after: input.amount,
            task: input.task,
            reason: input.reason,
            at,
            by: signature(actor),
          },
        ],
      },
    },
    'planned',
    input.amount,
    at,
    actor,
    text(`并入 ${others.map(({ code }) => code).join('、')}`, `Took in ${others.map(({ code }) => code).join(', ')}`),
  )
}

function wentInto(project: Project, applied: Applied): Project {
  const { input, actor, at } = applied
  const { kept: target, others } = kept(applied)
  const before = others.find(each => each.project === project.id)?.amount ?? ZERO
  return booked(
    {
      ...project,
      status: 'plan.merged',
      planLine: {
        ...project.planLine,
        mergedInto: {
          ...toOrigin(target),
          name: input.name,
          amount: input.amount,
          before,
          reason: input.reason,
          at,
          by: signature(actor),
        },
      },
    },
    'planned',
    ZERO,
    at,
    actor,
    text(`并入 ${target.code}`, `Merged into ${target.code}`),
  )
}
