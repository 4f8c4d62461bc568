import { finalStages } from './approval/approval.ts'
import { type Day, dayInShanghai } from './kernel/calendar.ts'
import type { Project } from './project.ts'
import { terminalStatuses } from './project-status.ts'
import { type DayName, dayNames } from './rulebook/day-names.ts'
import type { Milestones } from './rulebook/milestones.ts'

/** What the project as it stands tells; what comes after the approval is told by later chapters. */
export function milestonesOf({ approval, documents, happened = [], status, stopped }: Project): Milestones {
  const notice = approval.corrections.at(-1)
  const letter = documents.findLast(({ kind }) => kind === 'approvalLetter')
  const planned = approval.submissions.at(-1)?.period
  const { clock, stage } = approval
  const isApproved = stage !== null && finalStages.includes(stage) && approval.stagesApproved.includes(stage)
  return {
    ...Object.fromEntries(happened.map(({ what, on }) => [what, on])),
    ended: stopped !== null || terminalStatuses.includes(status),
    ...(clock && (approval.technical ? { technicalClock: clock } : { approvalClock: clock })),
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
    ...(isApproved && letter && { approvedOn: dayInShanghai(letter.at) }),
    ...(status === 'approved' && planned && { planned }),
  }
}

const notYet = Object.fromEntries(Object.keys(dayNames).map(name => [name, null])) as Readonly<Record<DayName, null>>

/** The facts of a project by their names, as rules over facts are asked about them; a day that has not come is null. */
export const factsOf = (project: Project, today: Day): Readonly<Record<string, unknown>> => ({
  ...notYet,
  ...milestonesOf(project),
  today,
})
