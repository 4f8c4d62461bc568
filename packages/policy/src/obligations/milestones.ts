import { type Day, dayInShanghai } from '../kernel/calendar.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Project } from '../project.ts'

/** Facts with a day that start a duty or end one. Each is absent until it has happened. */
export interface Milestones {
  /** time limit of the approving department, with its pauses */
  readonly approvalClock?: Clock
  /** the newest correction notice */
  readonly correction?: { readonly orderedOn: Day; readonly workingDays: number; readonly answeredOn?: Day }
  readonly approvedOn?: Day
  readonly constructionStartedOn?: Day
  readonly reportedYears?: readonly number[]
  readonly completedOn?: Day
  readonly acceptanceAppliedOn?: Day
  readonly finalAcceptedOn?: Day
  readonly selfEvaluatedOn?: Day
  /** nothing is owed any more */
  readonly ended: boolean
}

/** What the project as it stands tells; what comes after the approval is told by later chapters. */
export function milestonesOf({ approval, status, stopped }: Project): Milestones {
  const notice = approval.corrections.at(-1)
  const { clock, decision } = approval
  return {
    ended: stopped !== null || status === 'withdrawn',
    ...(clock && { approvalClock: clock }),
    ...(notice && {
      correction: {
        orderedOn: dayInShanghai(notice.at),
        workingDays: notice.dueDays,
        ...(notice.answeredAt && { answeredOn: dayInShanghai(notice.answeredAt) }),
      },
    }),
    ...(status === 'approved' && decision && { approvedOn: dayInShanghai(decision.at) }),
  }
}
