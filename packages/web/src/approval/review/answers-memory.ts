/** The answer to one item of a correction notice, while it is being written. */
export interface AnswerDraft {
  readonly state: 'open' | 'corrected' | 'disputed'
  readonly text: string
}

const written = new Map<string, readonly AnswerDraft[]>()
const untouched: AnswerDraft = { state: 'open', text: '' }

/** Answers survive going to a section and back, as long as the window is open; one notice, one list. */
export const rememberedAnswers = (notice: string, items: number): readonly AnswerDraft[] =>
  written.get(notice) ?? Array.from({ length: items }, () => untouched)
export const rememberAnswers = (notice: string, answers: readonly AnswerDraft[]): void =>
  void written.set(notice, answers)

const USUAL = '已按要求修改。'

/** Choosing an answer puts in the usual sentence, and takes it out again with the choice. */
export const answered = (answer: AnswerDraft, state: AnswerDraft['state']): AnswerDraft => {
  const typed = answer.text === USUAL ? '' : answer.text
  return { state, text: state === 'corrected' && typed === '' ? USUAL : typed }
}

export const openCount = (answers: readonly AnswerDraft[]): number =>
  answers.filter(answer => answer.state === 'open').length
