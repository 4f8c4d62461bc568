import type { WrittenIn } from '../kernel/action.ts'
import type { Project } from '../project.ts'

/** The reviewer’s desk: marks, notes, opinion and notice of one submission. A filing has none, and is number 0. */
export const reviewDesk: WrittenIn<Project> = {
  name: 'review',
  part: ({ approval }) => String(approval.submissions.length),
}

/** The unit’s answers to the last notice. */
export const correctionAnswers: WrittenIn<Project> = {
  name: 'correction',
  shared: true,
  part: ({ approval }) => approval.corrections.at(-1)?.number ?? '',
}

/** Both roads of a filing ask the same. */
export const filingForm: WrittenIn<Project> = { name: 'filing', shared: true }
