import type { Day } from '../kernel/calendar.ts'
import type { Clock } from './clock.ts'
import type { DayName } from './day-names.ts'

/**
 * What has happened that starts a duty or ends one, each day by its name. Each is absent until it has happened; those of
 * a chapter without actions stay absent, so their duties wait with it.
 */
export interface Milestones extends Partial<Readonly<Record<DayName, Day>>> {
  /** time limit of the approving department, with its pauses */
  readonly approvalClock?: Clock
  /** the same for a technical opinion */
  readonly technicalClock?: Clock
  /** the newest correction notice */
  readonly correction?: { readonly orderedOn: Day; readonly workingDays: number; readonly answeredOn?: Day }
  /** first and last day of the schedule in the approved application */
  readonly planned?: { readonly from: Day; readonly to: Day }
  readonly reportedYears?: readonly number[]
  /** level of protection, 1 to 5 */
  readonly protectionLevel?: number
  /** days of the tests, oldest first */
  readonly protectionTests?: readonly Day[]
  readonly rectifications?: readonly { readonly orderedOn: Day; readonly workingDays: number; readonly doneOn?: Day }[]
  /** nothing is owed any more */
  readonly ended: boolean
}

/** Whether something was started that may still be owed, by whatever pack: what lists have to look at. */
export function mayOwe({ ended, approvalClock, technicalClock, correction, ...later }: Milestones): boolean {
  if (ended) return false
  const weighed = [approvalClock, technicalClock].some(clock => clock !== undefined && clock.stoppedOn === undefined)
  const asked = correction !== undefined && correction.answeredOn === undefined
  return weighed || asked || Object.keys(later).length > 0
}
