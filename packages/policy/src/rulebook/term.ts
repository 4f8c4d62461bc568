import { type CalendarAnswer, type Day, plusDays, type WorkingCalendar } from '../kernel/calendar.ts'
import { plusMonths } from '../kernel/plus-months.ts'
import { type Text, text } from '../kernel/text.ts'
import type { Reason } from './reason.ts'

/** The last day of a term that runs from a day; the day itself does not count, and the last day is still in time. */
export type Term = CalendarAnswer<Day>

export const termOfDays = (from: Day, days: number): Term => termUntil(plusDays(from, days))
export const termOfMonths = (from: Day, months: number): Term => termUntil(plusMonths(from, months))
export const termOfWorkingDays = (from: Day, days: number, calendar: WorkingCalendar): Term =>
  calendar.addWorkingDays(from, days)
export const termUntil = (last: Day): Term => ({ known: true, value: last })

/** What a term is for, when it was met if it was, and what to do when it was missed. */
interface Kept {
  readonly what: Text
  readonly doneOn: Day | null
  readonly today: Day
  readonly cure: Text
}

/**
 * Nothing while a term is kept, else the reason. What was done after the last day is late as well as what is still open
 * then. Where the year has no holiday notice the reason names the year instead of guessing, until no notice could help.
 */
export function overdue(last: Term, { what, doneOn, today, cure }: Kept): Omit<Reason, 'rule'> | null {
  const until = doneOn ?? today
  if (until <= (last.known ? last.value : last.atLeast)) return null
  if (!last.known && until <= last.atMost)
    return {
      text: text(`无法判断“${what.zh}”是否超期`, `Whether “${what.en}” is late cannot be told`),
      fact: {
        what: text('放假安排尚未录入的年份', 'Year without a holiday notice'),
        value: String(last.unpublishedYear),
      },
      cure: {
        text: text(
          '请在该年放假安排公布并录入后再判断',
          'Ask again when the notice of that year is published and entered',
        ),
      },
    }
  const day = last.known ? last.value : `≤ ${last.atMost}`
  return {
    text: doneOn
      ? text(`“${what.zh}”超出期限`, `“${what.en}” came after its term`)
      : text(`“${what.zh}”已超期`, `“${what.en}” is overdue`),
    fact: {
      what: text('最后一日', 'Last day'),
      value: doneOn ? `${day}（${doneOn}）` : day,
    },
    cure: { text: cure },
  }
}
