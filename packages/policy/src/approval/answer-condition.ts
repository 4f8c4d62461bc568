import { z } from 'zod'
import { type Context, onItem } from '../action.ts'
import { dayOrNone, optionalProse, prose } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import { ownerUnit } from '../posts.ts'
import { type Project, signature } from '../project.ts'
import { typed } from '../rulebook/cure.ts'
import { rule } from '../rulebook/rule.ts'
import { letterConditions, withAnswers } from './letter-conditions.ts'

const Input = z.strictObject({
  done: prose('落实情况', 'What was done', { max: 1000 }),
  on: dayOrNone('落实日期（选填）', 'Done on (optional)'),
  paper: optionalProse('依据材料（选填）', 'Paper that shows it (optional)', {
    max: 200,
    hint: text('名称和文号，如等保备案证明编号', 'Its name and number'),
  }),
})

const alreadyDone = rule(
  'M-conditions',
  ['input.on', 'today'],
  ({ input, today }: Context<Project, z.output<typeof Input>>) =>
    input.on === null || input.on <= today
      ? null
      : {
          text: text('落实日期晚于今天', 'The day it was done has not come yet'),
          fact: { what: text('填写的日期', 'Typed'), value: input.on },
          cure: {
            text: text('请填写实际落实的日期，未落实的待落实后再答复', 'Fill in the day it was done, or answer later'),
            field: 'on',
            change: typed({ on: null }),
          },
        },
)

/** The unit says how it met one condition of its letter. Other conditions stay where they are. */
export const answerCondition = onItem({
  name: 'approval.answerCondition',
  title: text('答复批复条件', 'Answer a condition'),
  effect: text(
    '记录该项条件的落实情况，由市数据局审核岗核实',
    'What was done is recorded; the bureau’s reviewer checks it',
  ),
  basis: ['M-conditions'],
  by: ownerUnit.clerk,
  turn: 'owner.clerk',
  of: letterConditions,
  at: ['approved'],
  from: ['open', 'sentBack'],
  to: ['answered'],
  input: Input,
  example: { done: '已接入武汉云，未新建机房', on: null, paper: '' },
  needs: [],
  rules: [],
  inputRules: [alreadyDone],
  besideOccasion: true,
  starts: ({ answers }) => {
    const { done = '', on = null, paper = '' } = answers.at(-1) ?? {}
    return { done, on, paper }
  },
  apply: (project, { item, input: { done, on, paper }, actor, at }) =>
    withAnswers(project, answers => [
      ...answers,
      { condition: item.id, done, on, paper, at, by: signature(actor), account: actor.account },
    ]),
})
