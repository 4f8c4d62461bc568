import { z } from 'zod'
import { type Context, onProject } from '../action.ts'
import { choice, prose, rows } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import { ownerUnit } from '../posts.ts'
import type { Project } from '../project.ts'
import { typed } from '../rulebook/cure.ts'
import { rule } from '../rulebook/rule.ts'
import { sectionIds } from './application-form/sections.ts'
import { notNamed, unexplained } from './correcting.ts'
import { applicationComplete, bothChaptersPresent, compiledByQualifiedBody, noNewInfrastructure } from './rules.ts'
import { sectionChoice } from './section-choice.ts'
import { submitted } from './submitting.ts'
import { correctionAnswers } from './written-in.ts'

const Answer = z.strictObject({
  state: choice('处理', 'Answer', { corrected: text('已修改', 'Corrected'), disputed: text('有异议', 'Disputed') }),
  text: prose('说明', 'Explanation', { max: 500 }),
})
const OtherChange = z.strictObject({
  section: sectionChoice(),
  reason: prose('改动理由', 'Reason', { max: 500 }),
})
const Input = z.strictObject({
  answers: rows('逐项答复', 'Answers', Answer, 0),
  otherChanges: z
    .array(OtherChange)
    .max(sectionIds.length)
    .default([])
    .meta({ label: text('补正事项之外的改动', 'Changes nobody asked for'), widget: 'rows' }),
})

const everyItemAnswered = rule(
  'M-answer',
  ['state.approval.corrections', 'input.answers'],
  ({ state, input }: Context<Project, z.output<typeof Input>>) => {
    const asked = state.approval.corrections.at(-1)?.items.length ?? 0
    return input.answers.length === asked
      ? null
      : {
          text: text(
            `补正事项共 ${asked} 项，已答复 ${input.answers.length} 项`,
            `${asked} corrections, ${input.answers.length} answered`,
          ),
          cure: {
            text: text('请逐项选择“已修改”或“有异议”并说明', 'Answer each one'),
            change: typed({
              answers: Array.from({ length: asked }, (_, n) => input.answers[n] ?? { state: 'corrected', text: '—' }),
            }),
          },
        }
  },
)

/** Only the named sections are open; whatever else was changed is explained to the reviewer. */
const otherChangesExplained = rule(
  'M-named',
  ['facts.application.changed', 'state.approval.corrections', 'input.otherChanges'],
  // Inputs from before other changes were asked about, and explanations of them, do not have them.
  ({ state, input, facts }: Context<Project, z.output<typeof Input>, 'application'>) =>
    notNamed(
      unexplained(
        facts.application.changed ?? [],
        state.approval.corrections.at(-1),
        (input.otherChanges ?? []).map(change => change.section),
      ),
    ),
)

/** The applicant answers every correction and submits anew; the leader confirms again. */
export const resubmitApplication = onProject({
  name: 'approval.resubmitApplication',
  title: text('提交补正', 'Resubmit'),
  effect: text(
    '补正内容定稿，由本单位审核人确认后回到市数据局',
    'The corrected content goes to the leader and then back to the bureau',
  ),
  basis: ['W-11.3', 'W-13.1'],
  by: ownerUnit.clerk,
  turn: 'owner.clerk',
  from: ['application.returned'],
  to: ['application.atUnitLeader'],
  input: Input,
  example: { answers: [{ state: 'corrected', text: '已补充' }], otherChanges: [] },
  writtenIn: correctionAnswers,
  needs: ['application'],
  rules: [compiledByQualifiedBody, bothChaptersPresent, noNewInfrastructure, applicationComplete],
  inputRules: [everyItemAnswered, otherChangesExplained],
  handsOver: true,
  irreversible: true,
  apply: (project, context) => {
    const { input, at } = context
    const next = submitted(project, context.facts.application, context)
    const last = next.approval.corrections.at(-1)
    if (!last) return next
    const answered = {
      ...last,
      answeredAt: at,
      // Entries from before other changes were asked about do not have them.
      otherChanges: input.otherChanges ?? [],
      items: last.items.map((item, index) => ({
        ...item,
        ...(input.answers[index] && { answer: input.answers[index] }),
      })),
    }
    return {
      ...next,
      approval: { ...next.approval, corrections: [...next.approval.corrections.slice(0, -1), answered] },
    }
  },
})
