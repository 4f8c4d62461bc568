import { z } from 'zod'
import { type Context, onProject } from '../action.ts'
import { choice, optionalProse } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import { jointMember } from '../posts.ts'
import { type Project, signature } from '../project.ts'
import { rule } from '../rulebook/rule.ts'
import { stanceNames } from './plan-line.ts'

const Input = z.strictObject({
  stance: choice('意见', 'Opinion', stanceNames),
  text: optionalProse('理由或建议', 'Reasons or advice', {
    hint: text('有意见或不同意时必填', 'Required unless there is no objection'),
  }),
})

const saysWhy = rule(
  'M-opinion',
  ['input.stance', 'input.text'],
  ({ input }: Context<Project, z.output<typeof Input>>) =>
    input.stance !== 'agree' && input.text === ''
      ? {
          text: text('有意见或不同意时要写明理由', 'Say why you comment or oppose'),
          cure: { text: text('请填写“理由或建议”', 'Fill in the reasons') },
        }
      : null,
)

/** One member of the joint mechanism argues one line; a later opinion of the same member replaces the earlier (article 7). */
export const givePlanOpinion = onProject({
  name: 'plan.giveOpinion',
  title: text('提出论证意见', 'Give a joint-review opinion'),
  effect: text('记录本单位对该计划项的意见', 'Your unit’s opinion on the line is recorded'),
  basis: ['W-7.1'],
  by: jointMember,
  turn: {
    who: 'member.reviewer',
    at: ['plan.submitted'],
    doneBy: ({ planLine }) => planLine.opinions.map(({ unit }) => unit),
  },
  from: ['plan.submitted', 'plan.supplementRequested'],
  input: Input,
  example: { stance: 'comment', text: '建议压减设备数量' },
  needs: [],
  rules: [],
  inputRules: [saysWhy],
  apply: (project, { input, actor, at }) => ({
    ...project,
    planLine: {
      ...project.planLine,
      opinions: [
        ...project.planLine.opinions.filter(opinion => opinion.unit !== actor.unit.id),
        {
          unit: actor.unit.id,
          unitName: actor.unit.name,
          stance: input.stance,
          text: input.text,
          at,
          by: signature(actor),
        },
      ],
    },
  }),
})
