import { z } from 'zod'
import type { Context } from '../action.ts'
import { choice, prose } from '../kernel/fields.ts'
import { text } from '../kernel/text.ts'
import type { Project } from '../project.ts'
import { typed } from '../rulebook/cure.ts'
import { rule } from '../rulebook/rule.ts'
import type { Approval, CorrectionRound } from './approval.ts'

/** What was done about one item of a notice. */
export const correctionAnswer = z.strictObject({
  state: choice('处理', 'Answer', { corrected: text('已修改', 'Corrected'), disputed: text('有异议', 'Disputed') }),
  text: prose('说明', 'Explanation', { max: 500 }),
})
type Answers = readonly z.output<typeof correctionAnswer>[]

/** Every item of the newest notice that waits for an answer has one; none where nothing was asked. */
export const everyItemAnswered = rule(
  'M-answer',
  ['state.status', 'state.approval.corrections', 'input.answers'],
  ({ state, input }: Context<Project, { readonly answers: Answers }>) => {
    const round = state.approval.corrections.at(-1)
    const asked = state.status.endsWith('.returned') ? (round?.items.length ?? 0) : 0
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

/** The notices with the newest one answered. */
export function answeredBy(
  corrections: Approval['corrections'],
  answers: Answers,
  told: Pick<CorrectionRound, 'otherChanges'> & { readonly answeredAt: string },
): readonly CorrectionRound[] {
  const last = corrections.at(-1)
  if (!last) return corrections
  const items = last.items.map((item, index) => ({ ...item, ...(answers[index] && { answer: answers[index] }) }))
  return [...corrections.slice(0, -1), { ...last, ...told, items }]
}
