import type { WrittenIn } from '../action.ts'
import type { Project } from '../project.ts'

/** The reviewer’s desk: marks, notes, opinion and notice of what was submitted or filed then. Numbers begin anew. */
export const reviewDesk: WrittenIn<Project> = {
  name: 'review',
  part: ({ approval }) =>
    approval.submissions.at(-1)?.at ?? approval.filing?.at ?? approval.technical?.requests.at(-1)?.at ?? '',
}

/** The unit’s answers to the last notice. */
export const correctionAnswers: WrittenIn<Project> = {
  name: 'correction',
  shared: true,
  part: ({ approval }) => approval.corrections.at(-1)?.number ?? '',
}

/** What a unit fills in on one page and sends: the filings of both roads, the request for a technical opinion. */
export const filingForm: WrittenIn<Project> = { name: 'filing', shared: true }

/** The sections of an application, which its submission reads and does not end: they are corrected where they stand. */
export const applicationForm = { name: 'application', shared: true } satisfies WrittenIn<Project>
