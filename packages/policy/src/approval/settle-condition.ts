import { z } from 'zod'
import { type ItemContext, onItem } from '../action.ts'
import { choice, optionalProse } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import { bureau } from '../posts.ts'
import { signature } from '../project.ts'
import { rule } from '../rulebook/rule.ts'
import { type LetterCondition, letterConditions, withAnswers } from './letter-conditions.ts'

const Input = z.strictObject({
  result: choice('核实结论', 'Finding', {
    closed: text('已落实，关闭', 'Met: close it'),
    sentBack: text('未落实，退回', 'Not met: send it back'),
  }),
  note: optionalProse('说明', 'Note', {
    max: 1000,
    hint: text('退回时须写明还缺什么', 'When it is sent back: what is missing'),
  }),
})
type Settling = ItemContext<LetterCondition, z.output<typeof Input>>

const notOwnAnswer = rule(
  'M-four-eyes',
  ['item.answers', 'actor.account'],
  ({ item, actor }: ItemContext<LetterCondition>) => {
    const last = item.answers.at(-1)
    return last?.account === actor.account
      ? {
          text: text('该项条件由您本人答复，不能由您核实', 'You answered this condition; you may not check it'),
          fact: { what: text('答复人', 'Answered by'), value: last.by },
          cure: { text: text('请由其他审核岗人员核实', 'Another reviewer checks it') },
        }
      : null
  },
)

const saysWhatIsMissing = rule('M-conditions', ['input.result', 'input.note'], ({ input }: Settling) =>
  input.result === 'closed' || input.note !== ''
    ? null
    : {
        text: text('退回时应说明还缺什么', 'Sending it back says what is missing'),
        cure: { text: text('请填写说明', 'Fill in the note'), field: 'note' },
      },
)

/** The bureau closes an answered condition, or sends it back and says what is missing. */
export const settleCondition = onItem({
  name: 'approval.settleCondition',
  title: text('核实批复条件', 'Check a condition'),
  effect: text('核实该项条件：关闭，或退回申报单位继续落实', 'The condition is closed, or goes back to the unit'),
  basis: ['M-conditions', 'M-four-eyes'],
  by: bureau.reviewer,
  turn: 'bureau.reviewer',
  of: letterConditions,
  at: ['approved'],
  from: ['answered'],
  to: ['closed', 'sentBack'],
  input: Input,
  example: { result: 'closed', note: '' },
  needs: [],
  rules: [notOwnAnswer],
  inputRules: [saysWhatIsMissing],
  besideOccasion: true,
  apply: (project, { item, input: { result, note }, actor, at }) =>
    withAnswers(project, answers =>
      answers.map(answer =>
        answer === item.answers.at(-1) ? { ...answer, finding: { result, note, at, by: signature(actor) } } : answer,
      ),
    ),
})
