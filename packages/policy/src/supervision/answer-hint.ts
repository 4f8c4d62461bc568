import { z } from 'zod'
import { type Context, onProject } from '../action.ts'
import { choice, line, prose } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import { anyOf, bureau } from '../posts.ts'
import { type Project, signature } from '../project.ts'
import { rule } from '../rulebook/rule.ts'
import { hintGrounds, hintKinds, hintVerdicts } from '../similarity/hint.ts'

/** A hint is computed again in the deciding transaction; an answer to one that is not there would stand for nothing. */
const hintStands = rule('M-hint', ['facts.hint'], ({ facts }: Context<Project, unknown, 'hint'>) =>
  facts.hint
    ? null
    : {
        text: text('现在没有这条提示', 'There is no such hint now'),
        cure: { text: text('请刷新页面，按现在的提示处理', 'Reload the page and answer the hint as it is now') },
      },
)

const Input = z.strictObject({
  kind: z.enum(hintKinds).meta({ widget: 'hidden' }),
  of: z.enum(hintGrounds).meta({ widget: 'hidden' }),
  /** codes of the other projects the hint names */
  others: z
    .array(line('项目编号', 'Project code', { max: 40 }))
    .min(1)
    .max(100)
    .meta({ widget: 'hidden' }),
  verdict: choice('处理意见', 'What is made of it', hintVerdicts),
  reason: prose('理由', 'Reason', { max: 1000 }),
})

/**
 * The bureau says what it makes of a hint that a project repeats another or is part of a split one. The project stays
 * where it is: what follows from it, a return, a cut or nothing, is an act of its own.
 */
export const answerHint = onProject({
  name: 'supervision.answerHint',
  besideOccasion: true,
  title: text('处理重复或拆分提示', 'Answer a hint'),
  effect: text('记录对提示的处理意见，项目环节不变', 'What is made of the hint is recorded; the project does not move'),
  basis: ['W-4.1', 'W-8+.splitting', 'M-hint'],
  by: anyOf(bureau.planner, bureau.acceptor, bureau.reviewer),
  from: [
    'plan.submitted',
    'plan.atCityGovernment',
    'plan.listed',
    'plan.supplementRequested',
    'application.drafting',
    'application.atUnitLeader',
    'application.submitted',
    'application.inReview',
    'application.returned',
    'application.atCityGovernment',
    'application.decided',
    'application.stageApproved',
    'filing.submitted',
    'filing.returned',
    'technicalOpinion.submitted',
    'technicalOpinion.inReview',
    'technicalOpinion.returned',
    'filed',
    'approved',
  ],
  input: Input,
  example: { kind: 'repeats', of: 'plan', others: ['WH-2025-0009'], verdict: 'ignore', reason: '业务对象不同' },
  needs: ['hint'],
  rules: [],
  inputRules: [hintStands],
  told: 'wholeCity',
  aside: true,
  apply: (project, { input: { kind, of, verdict, reason }, facts, actor, at }) =>
    facts.hint
      ? {
          ...project,
          hintAnswers: [
            ...(project.hintAnswers ?? []),
            { ...facts.hint, kind, of, verdict, reason, at, by: signature(actor) },
          ],
        }
      : project,
})
