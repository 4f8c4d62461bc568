import { plusMonths } from '../kernel/plus-months.ts'
import { text } from '../kernel/text.ts'
import { dueDate } from '../rulebook/clock.ts'
import { termOf, withinMonths, withinWorkingDays } from './due.ts'
import type { ObligationKind } from './obligation-kind.ts'

/** Duties while an application is weighed, and until the approved work begins. */
export const approvalDuties = {
  approvalTimeLimit: {
    parameter: 'approvalWorkingDays',
    title: text('在审批时限内作出决定', 'Decide within the time limit'),
    owedBy: 'approver',
    counting: 'workingDays',
    metBy: 'approval.decide',
    duesOf: ({ approvalClock: clock }, { calendar }) =>
      clock
        ? [
            {
              key: clock.startedOn,
              due: dueDate(clock, calendar),
              startedOn: clock.startedOn,
              startedBy: 'accepted',
              term: termOf('approvalWorkingDays', clock.allowed),
              certainty: 'fixed',
              done: clock.stoppedOn !== undefined,
              ...(clock.stoppedOn && { doneOn: clock.stoppedOn }),
              pauses: clock.pauses,
            },
          ]
        : [],
  },
  correction: {
    parameter: 'correctionWorkingDays',
    title: text('在补正期限内答复', 'Answer the correction notice in time'),
    owedBy: 'owner',
    counting: 'workingDays',
    metBy: 'approval.resubmitApplication',
    duesOf: ({ correction: notice }, pack) => {
      if (!notice) return []
      const { orderedOn: on, answeredOn: doneOn, workingDays } = notice
      const term = { on, by: 'correctionOrdered', doneOn, key: on } as const
      return [withinWorkingDays(term, 'correctionWorkingDays', workingDays, pack)]
    },
  },
  startBeforeLapse: {
    parameter: 'approvalValidityMonths',
    title: text('在批复有效期内开工', 'Begin before the approval lapses'),
    owedBy: 'owner',
    counting: 'months',
    duesOf: (
      { approvedOn, constructionStartedOn: doneOn },
      { parameters: { approvalValidityMonths: months } },
      today,
    ) => {
      if (!approvedOn || months === null) return []
      const due = withinMonths({ on: approvedOn, by: 'approved', doneOn }, 'approvalValidityMonths', months)
      // Nobody is late here: when the day has passed, the approval has lapsed and nothing is owed under it.
      return doneOn || today <= plusMonths(approvedOn, months) ? [due] : []
    },
  },
} as const satisfies Record<string, ObligationKind>
