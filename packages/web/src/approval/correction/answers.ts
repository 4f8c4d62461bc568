import type { CorrectionDraftContent } from '@zhengheng/contract'
import { type Correction, type SectionId, type Text, text } from '@zhengheng/policy'

export type Answers = CorrectionDraftContent

/** The answer to one item of a correction notice, while it is being written. */
export interface AnswerDraft {
  readonly state: 'open' | 'corrected' | 'disputed'
  readonly text: string
}

export const answerNames = {
  open: text('未处理', 'Open'),
  corrected: text('已修改', 'Corrected'),
  disputed: text('有异议', 'Disputed'),
} as const satisfies Record<AnswerDraft['state'], Text>

const untouched: AnswerDraft = { state: 'open', text: '' }

/** Items are counted from 1, as the notice counts them. */
export const answerTo = ({ answers }: Answers, no: number): AnswerDraft => answers[no] ?? untouched

export const withAnswer = (all: Answers, no: number, answer: AnswerDraft): Answers => ({
  ...all,
  answers: { ...all.answers, [no]: answer },
})

export const withReason = (all: Answers, section: SectionId, reason: string): Answers => ({
  ...all,
  reasons: { ...all.reasons, [section]: reason },
})

/** Sections for whose change a reason is given. */
export const explainedIn = ({ reasons }: Answers): readonly string[] =>
  Object.keys(reasons).filter(section => reasons[section]?.trim())

const USUAL = '已按要求修改。'

/** Choosing an answer puts in the usual sentence, and takes it out again with the choice. */
export const answered = (answer: AnswerDraft, state: AnswerDraft['state']): AnswerDraft => {
  const typed = answer.text === USUAL ? '' : answer.text
  return { state, text: state === 'corrected' && typed === '' ? USUAL : typed }
}

export const openCount = (all: Answers, items: readonly Correction[]): number =>
  items.filter((_, index) => answerTo(all, index + 1).state === 'open').length

/** What is sent: an answer to every item in the order of the notice, and why other sections were changed. */
export const inputOf = (all: Answers, items: readonly Correction[], others: readonly SectionId[]) => ({
  answers: items.map((_, index) => answerTo(all, index + 1)),
  otherChanges: others.map(section => ({ section, reason: all.reasons[section] ?? '' })),
})
