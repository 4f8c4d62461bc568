import { milestonesOf } from '../happened.ts'
import type { Day } from '../kernel/calendar.ts'
import { type Text, text } from '../kernel/text.ts'
import type { Project } from '../project.ts'
import { holds } from '../rulebook/amendment.ts'
import type { Milestones } from '../rulebook/milestones.ts'
import type { Pack } from '../rulebook/pack.ts'
import { parameterBasis } from '../rulebook/parameters.ts'
import type { RuleId } from '../rulebook/rulebook.ts'
import type { Counting, DatedDuty, Due } from '../rulebook/term.ts'
import { type ObligationKindId, obligationKinds } from './obligation-kinds.ts'

export const obligationStatusNames = {
  overdue: text('超期', 'Overdue'),
  near: text('临期', 'Due soon'),
  open: text('正常', 'On time'),
  paused: text('暂停', 'Paused'),
  uncertain: text('未定', 'Not settled'),
  expected: text('预计', 'Expected'),
  done: text('已完成', 'Done'),
} as const satisfies Record<string, Text>
export type ObligationStatus = keyof typeof obligationStatusNames
export const obligationStatuses = Object.keys(obligationStatusNames) as readonly ObligationStatus[]

/** Days before the last one from which a duty is shown as near, in the days it is counted in. */
export const nearWithin: Readonly<Record<Counting, number>> = { workingDays: 2, days: 7, months: 30, fixedDay: 30 }

export interface DutyStanding {
  readonly status: ObligationStatus
  /** working days where the term is counted in them, else natural days; negative when over, null where no day is known */
  readonly daysLeft: number | null
}

/** A duty with its day, its source and how it stands today. */
export interface Obligation extends Due, DutyStanding {
  readonly kind: ObligationKindId
  readonly rule: RuleId
}

const DAY_MS = 86_400_000
const naturalDays = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / DAY_MS

/** Day on which a term was stopped that has not gone on since. */
export const stoppedSince = ({ pauses = [] }: Pick<Due, 'pauses'>): Day | undefined => {
  const last = pauses.at(-1)
  return last && last.to === undefined ? last.from : undefined
}

/**
 * The due day itself is still in time. What is only expected is never late; where the day is not settled, a duty is late
 * once no holiday notice could save it.
 */
export function standingOn(term: Due, counting: Counting, pack: Pack, today: Day): DutyStanding {
  const { due, done, certainty } = term
  const day = due.known ? due.value : null
  const counted = day === null || done ? null : daysLeftUntil(day, counting, pack, today)
  if (done) return { status: 'done', daysLeft: null }
  if (certainty === 'expected') return { status: 'expected', daysLeft: counted }
  if (!due.known) return { status: due.atMost !== null && due.atMost < today ? 'overdue' : 'uncertain', daysLeft: null }
  if (day === null) return { status: 'paused', daysLeft: null }
  if (day < today) return { status: 'overdue', daysLeft: counted }
  return { status: counted !== null && counted <= nearWithin[counting] ? 'near' : 'open', daysLeft: counted }
}

/** Days until a day in the way they are counted; null in a year without a published calendar. */
export function daysLeftUntil(day: Day, counting: Counting, { calendar }: Pack, today: Day): number | null {
  if (counting !== 'workingDays') return naturalDays(today, day)
  const days = calendar.workingDaysBetween(today, day)
  // Counted backwards over a weekend the calendar says −0.
  return days.known ? days.value || 0 : null
}

export function obligationsFrom(facts: Milestones, pack: Pack, today: Day): readonly Obligation[] {
  if (facts.ended) return []
  const kinds = Object.entries(obligationKinds) as [ObligationKindId, DatedDuty][]
  return kinds.flatMap(([kind, definition]) => {
    const rule = parameterBasis(definition.parameter, pack)
    // Another city's pack does not know the duty, or the deployment switched its rule off.
    if (!pack.rules.has(rule) || !holds(pack, rule)) return []
    return definition
      .duesOf(facts, pack, today)
      .map(due => ({ ...due, kind, rule, ...standingOn(due, definition.counting, pack, today) }))
  })
}

/** Every duty of a project that has a day, by the facts it stands on. */
export const obligationsOf = (project: Project, pack: Pack, today: Day): readonly Obligation[] =>
  obligationsFrom(milestonesOf(project), pack, today)
