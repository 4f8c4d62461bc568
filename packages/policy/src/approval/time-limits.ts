import { type Text, text } from '../kernel/text.ts'
import type { Project } from '../project.ts'
import { type Clock, dueDate } from '../rulebook/clock.ts'
import type { Milestones } from '../rulebook/milestones.ts'
import type { Pack } from '../rulebook/pack.ts'
import { parameterText } from '../rulebook/parameters.ts'
import { type DatedDuty, dueOf, termOfWorkingDays } from '../rulebook/term.ts'

/** A clock of the department, which pauses while the case is elsewhere. */
const timeLimit = <P extends 'approvalWorkingDays' | 'technicalOpinionWorkingDays'>(
  parameter: P,
  title: Text,
  metBy: NonNullable<DatedDuty['metBy']>,
  clockIn: (facts: Milestones) => Clock | undefined,
) => ({
  parameter,
  title,
  owedBy: 'approver' as const,
  counting: 'workingDays' as const,
  metBy,
  duesOf(facts: Milestones, { calendar }: Pack) {
    const clock = clockIn(facts)
    if (!clock) return []
    const { startedOn, stoppedOn, allowed, pauses } = clock
    const started = { on: startedOn, by: 'applicationAcceptedOn', doneOn: stoppedOn, key: startedOn } as const
    return [{ ...dueOf(started, parameterText(parameter, allowed), dueDate(clock, calendar)), pauses }]
  },
})

export const approvalTimeLimit = timeLimit(
  'approvalWorkingDays',
  text('在审批时限内作出决定', 'Decide within the time limit'),
  'approval.decide',
  ({ approvalClock }) => approvalClock,
)

export const technicalOpinionTimeLimit = timeLimit(
  'technicalOpinionWorkingDays',
  text('在技术审查时限内出具意见', 'Issue the technical opinion within the time limit'),
  'approval.issueTechnicalOpinion',
  ({ technicalClock }) => technicalClock,
)

/** By which time limit the bureau handles what was handed in. */
export const timeLimitOf = ({ approval }: Pick<Project, 'approval'>) =>
  approval.technical ? 'technicalOpinionWorkingDays' : 'approvalWorkingDays'

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
