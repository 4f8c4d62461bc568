import type { Item, ItemKind } from '../item.ts'
import { text } from '../kernel/text.ts'
import type { Project } from '../project.ts'
import { type ConditionAnswer, finalStages } from './approval.ts'

export const conditionStatusNames = {
  open: text('待落实', 'To be met'),
  answered: text('待核实', 'To be checked'),
  sentBack: text('已退回', 'Sent back'),
  closed: text('已关闭', 'Closed'),
} as const

/** A condition of the letter that fixes the approved investment, and what was said of it. */
export interface LetterCondition extends Item<keyof typeof conditionStatusNames> {
  /** oldest first */
  readonly answers: readonly ConditionAnswer[]
}

function statusAfter(last: ConditionAnswer | undefined): LetterCondition['status'] {
  if (!last) return 'open'
  return last.finding?.result ?? 'answered'
}

/** The conditions as the letter numbers them; none before it is issued, nor of the letter on an earlier stage. */
function conditionsOf({ approval: { stage, stagesApproved, decision }, documents }: Project): LetterCondition[] {
  const letter = documents.findLast(({ kind }) => kind === 'approvalLetter')
  if (!letter || !decision || !stage || !finalStages.includes(stage) || !stagesApproved.includes(stage)) return []
  return decision.conditions.map((title, index) => {
    const id = `O${index + 1}`
    const answers = (decision.answers ?? []).filter(({ condition }) => condition === id)
    const last = answers.at(-1)
    return { id, title, status: statusAfter(last), since: last?.finding?.at ?? last?.at ?? letter.at, answers }
  })
}

/** 批复条件: each is answered by the unit and closed, or sent back, by the bureau. */
export const letterConditions: ItemKind<LetterCondition> = {
  name: 'condition',
  title: text('批复条件', 'Conditions of the approval'),
  letter: 'O',
  statuses: conditionStatusNames,
  of: conditionsOf,
}

/** What an act makes of the answers to the conditions, oldest first. */
export const withAnswers = (
  project: Project,
  change: (answers: readonly ConditionAnswer[]) => readonly ConditionAnswer[],
): Project => {
  const { decision } = project.approval
  if (!decision) return project
  const answers = change(decision.answers ?? [])
  return { ...project, approval: { ...project.approval, decision: { ...decision, answers } } }
}
