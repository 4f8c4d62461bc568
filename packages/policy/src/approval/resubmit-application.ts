import { z } from 'zod'
import { type Context, onProject } from '../action.ts'
import { prose, rows } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import { ownerUnit } from '../posts.ts'
import type { Project } from '../project.ts'
import { rule } from '../rulebook/rule.ts'
import { sectionIds } from './application-form/sections.ts'
import { notNamed, unexplained } from './correcting.ts'
import { answeredBy, correctionAnswer, everyItemAnswered } from './correction-answers.ts'
import { applicationComplete, bothChaptersPresent, compiledByQualifiedBody, noNewInfrastructure } from './rules.ts'
import { sectionChoice } from './section-choice.ts'
import { submitted } from './submitting.ts'
import { correctionAnswers } from './written-in.ts'

const OtherChange = z.strictObject({
  section: sectionChoice(),
  reason: prose('改动理由', 'Reason', { max: 500 }),
})
const Input = z.strictObject({
  answers: rows('逐项答复', 'Answers', correctionAnswer, 0),
  otherChanges: z
    .array(OtherChange)
    .max(sectionIds.length)
    .default([])
    .meta({ label: text('补正事项之外的改动', 'Changes nobody asked for'), widget: 'rows' }),
})

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
    // Entries from before other changes were asked about do not have them.
    const told = { answeredAt: at, otherChanges: input.otherChanges ?? [] }
    const corrections = answeredBy(next.approval.corrections, input.answers, told)
    return { ...next, approval: { ...next.approval, corrections } }
  },
})
