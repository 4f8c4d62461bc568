import type { RuleId } from '../rulebook/rulebook.ts'
import type { CalendarAnswer, Day, WorkingCalendar } from './calendar.ts'
import type { Text } from './text.ts'

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

/** Working days used by `today`, pauses left out. */
export function usedDays(clock: Clock, today: Day, calendar: WorkingCalendar): CalendarAnswer<number> {
  const end = clock.stoppedOn ?? today
  const total = calendar.workingDaysBetween(clock.startedOn, end)
  if (!total.known) return total
  let used = total.value
  for (const pause of clock.pauses) {
    const pauseEnd = pause.to !== undefined && pause.to < end ? pause.to : end
    const paused = calendar.workingDaysBetween(pause.from, pauseEnd)
    if (!paused.known) return paused
    used -= Math.max(0, paused.value)
  }
  return { known: true, value: used }
}

/**
 * The last day allowed. A pause moves it by its working days, unless the time had run out before the pause began;
 * while a pause runs that still can move it, there is no such day.
 */
export function dueDate(clock: Clock, calendar: WorkingCalendar): CalendarAnswer<Day | null> {
  let days = clock.allowed
  let due = calendar.addWorkingDays(clock.startedOn, days)
  for (const pause of clock.pauses) {
    if (!due.known || pause.from >= due.value) return due
    if (pause.to === undefined) return { known: true, value: null }
    const paused = calendar.workingDaysBetween(pause.from, pause.to)
    if (!paused.known) return paused
    days += paused.value
    due = calendar.addWorkingDays(clock.startedOn, days)
  }
  return due
}
