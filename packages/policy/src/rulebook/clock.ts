import type { CalendarAnswer, Day, WorkingCalendar } from '../kernel/calendar.ts'
import type { Text } from '../kernel/text.ts'
import type { RuleId } from './rulebook.ts'

/** One pause of a statutory clock. The days in it do not count. */
export interface Pause {
  readonly from: Day
  readonly to?: Day
  readonly cause: Text
  readonly rule: RuleId
}

/** A statutory clock is a small ledger: when it started, every pause with its cause, when it stopped. */
export interface Clock {
  readonly startedOn: Day
  /** working days allowed */
  readonly allowed: number
  readonly pauses: readonly Pause[]
  readonly stoppedOn?: Day
}

export const startClock = (startedOn: Day, allowed: number): Clock => ({ startedOn, allowed, pauses: [] })

export const isPaused = (clock: Clock): boolean => {
  const last = clock.pauses.at(-1)
  return last !== undefined && last.to === undefined
}

/** Pausing a paused or stopped clock changes nothing. */
export const pauseClock = (clock: Clock, from: Day, cause: Text, rule: RuleId): Clock =>
  isPaused(clock) || clock.stoppedOn ? clock : { ...clock, pauses: [...clock.pauses, { from, cause, rule }] }

export function resumeClock(clock: Clock, on: Day): Clock {
  const last = clock.pauses.at(-1)
  if (!last || last.to !== undefined) return clock
  return { ...clock, pauses: [...clock.pauses.slice(0, -1), { ...last, to: on }] }
}

export const stopClock = (clock: Clock, on: Day): Clock =>
  clock.stoppedOn ? clock : { ...resumeClock(clock, on), stoppedOn: on }

/** One end of what is not known exactly; what is known is both. */
type End = 'atLeast' | 'atMost'
const endOf = <T>(answer: CalendarAnswer<T>, end: End): T => (answer.known ? answer.value : answer[end])

/** Working days used by `today`, pauses left out. */
export function usedDays(clock: Clock, today: Day, calendar: WorkingCalendar): CalendarAnswer<number> {
  const end = clock.stoppedOn ?? today
  const total = calendar.workingDaysBetween(clock.startedOn, end)
  const paused = clock.pauses.map(({ from, to }) =>
    calendar.workingDaysBetween(from, to !== undefined && to < end ? to : end),
  )
  const without = (days: End, pauses: End) =>
    paused.reduce((left, pause) => left - Math.max(0, endOf(pause, pauses)), endOf(total, days))
  const unknown = [total, ...paused].find(answer => !answer.known)
  if (!unknown || unknown.known) return { known: true, value: without('atLeast', 'atLeast') }
  return { ...unknown, atLeast: Math.max(0, without('atLeast', 'atMost')), atMost: without('atMost', 'atLeast') }
}

/**
 * The last day allowed. A pause moves it by its working days, unless the time had run out before the pause began;
 * while a pause runs that still can move it, there is no such day.
 */
export function dueDate(clock: Clock, calendar: WorkingCalendar): CalendarAnswer<Day | null> {
  const { day, unpublishedYear } = dueAt(clock, calendar, 'atMost')
  if (day === null || unpublishedYear === undefined) return { known: true, value: day }
  return { known: false, unpublishedYear, atLeast: dueAt(clock, calendar, 'atLeast').day, atMost: day }
}

/** The earliest or the latest it can be; both are the day itself where no year in between is missing. */
function dueAt(clock: Clock, calendar: WorkingCalendar, end: End) {
  let unpublishedYear: number | undefined
  const take = <T>(answer: CalendarAnswer<T>): T => {
    if (!answer.known) unpublishedYear ??= answer.unpublishedYear
    return endOf(answer, end)
  }
  let days = clock.allowed
  let day: Day | null = take(calendar.addWorkingDays(clock.startedOn, days))
  for (const { from, to } of clock.pauses) {
    if (from >= day) break
    if (to === undefined) {
      day = null
      break
    }
    days += take(calendar.workingDaysBetween(from, to))
    day = take(calendar.addWorkingDays(clock.startedOn, days))
  }
  return { day, unpublishedYear }
}
