import type { CalendarAnswer, Day } from '../kernel/calendar.ts'
import { type Text, text } from '../kernel/text.ts'

/**
 * A last day as it is told; null without a time limit or while paused. Where a holiday notice is missing it is not
 * settled: some day from `due` to `dueLatest`.
 */
export interface KeptDue {
  readonly due: Day | null
  readonly dueLatest: Day | null
}

export const keptDue = (due: CalendarAnswer<Day | null>): KeptDue =>
  due.known ? { due: due.value, dueLatest: null } : { due: due.atLeast, dueLatest: due.atMost }

/** By when, in words; the earliest it can be where a holiday notice is missing; nothing where there is no day. */
export function byWhen({ due, dueLatest }: KeptDue, written: (day: Day) => string = day => day): Text | null {
  if (due === null) return null
  return dueLatest === null
    ? text(`${written(due)}前`, `by ${due}`)
    : text(`期限未定，不早于${written(due)}`, `not settled, not before ${due}`)
}
