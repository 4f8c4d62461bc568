import { text } from '../kernel/text.ts'
import { dueDate } from '../rulebook/clock.ts'
import { parameterText } from '../rulebook/parameters.ts'
import { type DatedDuty, dueOf, termOfWorkingDays } from '../rulebook/term.ts'

/** The department's clock, which pauses while the case is elsewhere. */
export const approvalTimeLimit = {
  parameter: 'approvalWorkingDays',
  title: text('在审批时限内作出决定', 'Decide within the time limit'),
  owedBy: 'approver',
  counting: 'workingDays',
  metBy: 'approval.decide',
  duesOf({ approvalClock: clock }, { calendar }) {
    if (!clock) return []
    const { startedOn, stoppedOn, allowed, pauses } = clock
    const started = { on: startedOn, by: 'applicationAcceptedOn', doneOn: stoppedOn, key: startedOn } as const
    return [{ ...dueOf(started, parameterText('approvalWorkingDays', allowed), dueDate(clock, calendar)), pauses }]
  },
} as const satisfies DatedDuty

/** The unit's own term, as the notice names it. */
export const correction = {
  parameter: 'correctionWorkingDays',
  title: text('在补正期限内答复', 'Answer the correction notice in time'),
  owedBy: 'owner',
  counting: 'workingDays',
  metBy: 'approval.resubmitApplication',
  duesOf({ correction: notice }, { calendar }) {
    if (!notice) return []
    const { orderedOn: on, answeredOn: doneOn, workingDays } = notice
    const started = { on, by: 'correctionOrderedOn', doneOn, key: on } as const
    const words = parameterText('correctionWorkingDays', workingDays)
    return [dueOf(started, words, termOfWorkingDays(on, workingDays, calendar))]
  },
} as const satisfies DatedDuty
