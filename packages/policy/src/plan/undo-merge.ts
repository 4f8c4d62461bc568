import { z } from 'zod'
import { type AppliedToOther, type Context, onPlan } from '../action.ts'
import { prose } from '../kernel/fields.ts'
import { formatWan, ZERO } from '../kernel/money.ts'
import { text } from '../kernel/text.ts'
import { bureau } from '../posts.ts'
import { booked, type Project } from '../project.ts'
import { rule } from '../rulebook/rule.ts'
import type { AnnualPlan } from './annual-plan.ts'
import type { ChosenLine } from './chosen-line.ts'
import type { LineMerge } from './plan-line.ts'
import { chosenStillArgued, ProjectId } from './restructuring.ts'

const Input = z.strictObject({ into: ProjectId, reason: prose('撤销理由', 'Why it is undone') })
type Input = z.output<typeof Input>
type Undoing = Context<AnnualPlan, Input, 'chosen'>

const wasMerged = rule('M-state', ['facts.chosen'], ({ facts }: Undoing) =>
  facts.chosen.every(({ merge }) => merge !== null)
    ? null
    : {
        text: text('该项没有可以撤销的合并', 'There is no merging to undo'),
        cure: { text: text('请刷新后查看该项的合并记录', 'Look at the record of the line again') },
      },
)

/** What was changed after the merging would be lost or counted twice. */
const unchangedSince = rule('M-conserved', ['facts.chosen'], ({ facts }: Undoing) => {
  const changed = facts.chosen.find(({ merge, amount }) => merge && merge.after !== amount)
  return changed?.merge
    ? {
        text: text('合并后该项的投资又有变化，不能撤销合并', 'The amount changed after the merging'),
        fact: {
          what: text('合并时 / 现在', 'When merged / now'),
          value: `${formatWan(changed.merge.after)} / ${formatWan(changed.amount)} 万元`,
        },
        cure: {
          text: text(
            `可先调整回 ${formatWan(changed.merge.after)} 万元再撤销，或改用拆分`,
            'Adjust it back first, or split the line instead',
          ),
          action: 'plan.splitLine',
        },
      }
    : null
})

/** Takes the newest merging of a line back: every line is argued again as it was before (article 7). */
export const undoMerge = onPlan({
  name: 'plan.undoMerge',
  title: text('撤销合并', 'Undo the merging'),
  effect: text('并入的各项恢复为合并前的内容和金额', 'Every line returns to what it was'),
  basis: ['W-7.2', 'M-conserved'],
  by: bureau.planner,
  besideOccasion: true,
  from: ['open', 'review'],
  input: Input,
  example: { into: '0190f0a0-0000-7000-8000-000000000001', reason: '两项业务不同' },
  needs: ['chosen'],
  rules: [],
  inputRules: [chosenStillArgued, wasMerged, unchangedSince],
  touches: {
    project: {
      which: ({ input, facts }) => [
        input.into,
        ...facts.chosen.flatMap(({ merge }) => merge?.from.map(({ project }) => project) ?? []),
      ],
      shared: ['chosen'],
      to: { 'plan.submitted': ['plan.submitted'], 'plan.merged': ['plan.submitted'] },
      apply: (project, applied) => {
        const { merge } = mergedLine(applied)
        return project.id === applied.input.into ? asItWas(project, merge, applied) : cameBack(project, merge, applied)
      },
    },
  },
  apply: plan => plan,
})

type Applied = AppliedToOther<Input, 'chosen'>

/** @throws when the entry lacks the facts it was judged by */
function mergedLine({ facts, input }: Applied): ChosenLine & { readonly merge: LineMerge } {
  const [found] = facts.chosen ?? []
  if (!found?.merge) throw new Error(`the facts of an undone merging do not tell that of ${input.into}`)
  return { ...found, merge: found.merge }
}

const UNDONE = text('撤销合并', 'Merging undone')

function asItWas(project: Project, { was }: LineMerge, { actor, at }: Applied): Project {
  const { planLine } = project
  const { summary, basis, opinions } = was
  return booked(
    {
      ...project,
      name: was.name,
      planLine: { ...planLine, summary, basis, opinions, merges: (planLine.merges ?? []).slice(0, -1) },
    },
    'planned',
    was.amount,
    at,
    actor,
    UNDONE,
  )
}

function cameBack(project: Project, { from }: LineMerge, { actor, at }: Applied): Project {
  const { mergedInto: _, ...planLine } = project.planLine
  const amount = from.find(each => each.project === project.id)?.amount ?? ZERO
  return booked({ ...project, status: 'plan.submitted', planLine }, 'planned', amount, at, actor, UNDONE)
}
