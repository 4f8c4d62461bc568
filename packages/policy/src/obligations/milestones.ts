import { type Day, dayInShanghai } from '../kernel/calendar.ts'
import type { Project } from '../project.ts'
import { terminalStatuses } from '../project-status.ts'
import type { Clock } from '../rulebook/clock.ts'

/**
 * Facts with a day that start a duty or end one. Each is absent until it has happened; those of a chapter without
 * actions stay absent, so their duties wait with it.
 */
export interface Milestones {
  /** time limit of the approving department, with its pauses */
  readonly approvalClock?: Clock
  /** the newest correction notice */
  readonly correction?: { readonly orderedOn: Day; readonly workingDays: number; readonly answeredOn?: Day }
  readonly approvedOn?: Day
  /** first and last day of the schedule in the approved application */
  readonly planned?: { readonly from: Day; readonly to: Day }
  readonly awardNotifiedOn?: Day
  readonly contractSignedOn?: Day
  readonly contractFiledOn?: Day
  readonly contractPublishedOn?: Day
  readonly constructionStartedOn?: Day
  readonly reportedYears?: readonly number[]
  readonly completedOn?: Day
  readonly acceptanceAppliedOn?: Day
  readonly finalAcceptedOn?: Day
  readonly selfEvaluatedOn?: Day
  readonly wentLiveOn?: Day
  /** level of protection, 1 to 5 */
  readonly securityLevel?: number
  readonly securityFiledOn?: Day
  /** days of the tests, oldest first */
  readonly securityTests?: readonly Day[]
  readonly rectifications?: readonly { readonly orderedOn: Day; readonly workingDays: number; readonly doneOn?: Day }[]
  /** nothing is owed any more */
  readonly ended: boolean
}

/** What the project as it stands tells; what comes after the approval is told by later chapters. */
export function milestonesOf({ approval, documents, status, stopped }: Project): Milestones {
  const notice = approval.corrections.at(-1)
  const letter = documents.findLast(({ kind }) => kind === 'approvalLetter')
  const planned = approval.submissions.at(-1)?.period
  const { clock } = approval
  return {
    ended: stopped !== null || terminalStatuses.includes(status),
    ...(clock && { approvalClock: clock }),
    ...(notice && {
      correction: {
        orderedOn: dayInShanghai(notice.at),
        workingDays: notice.dueDays,
        // An answer the unit's own leader gave back is none; a filing answers by being filed anew.
        ...(!status.endsWith('.returned') && {
          answeredOn: dayInShanghai(notice.answeredAt ?? approval.filing?.at ?? notice.at),
        }),
      },
    }),
    ...(status === 'approved' && letter && { approvedOn: dayInShanghai(letter.at) }),
    ...(status === 'approved' && planned && { planned }),
  }
}

/** Whether something was started that may still be owed, by whatever pack: what lists have to look at. */
export function mayOwe({ ended, approvalClock, correction, ...later }: Milestones): boolean {
  if (ended) return false
  const weighed = approvalClock !== undefined && approvalClock.stoppedOn === undefined
  const asked = correction !== undefined && correction.answeredOn === undefined
  return weighed || asked || Object.keys(later).length > 0
}
