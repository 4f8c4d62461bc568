import { type CalendarAnswer, type Day, plusDays, type WorkingCalendar } from './calendar.ts'
import { plusMonths } from './plus-months.ts'
import type { Reason } from './reason.ts'
import { type Text, text } from './text.ts'

/** A term that runs from a day; the day itself does not count, and the last day is still in time. */
export interface Term {
  readonly last: CalendarAnswer<Day>
  /** the last day is not before this one, whatever a calendar may say */
  readonly notBefore: Day
}

export const termOfDays = (from: Day, days: number): Term => certain(plusDays(from, days))
export const termOfMonths = (from: Day, months: number): Term => certain(plusMonths(from, months))
export const termOfWorkingDays = (from: Day, days: number, calendar: WorkingCalendar): Term => ({
  last: calendar.addWorkingDays(from, days),
  notBefore: plusDays(from, days),
})

const certain = (last: Day): Term => ({ last: { known: true, value: last }, notBefore: last })

/** What a term is for, when it was met if it was, and what to do when it was missed. */
interface Kept {
  readonly what: Text
  readonly doneOn: Day | null
  readonly today: Day
  readonly cure: Text
}

/**
 * Nothing while a term is kept, else the reason. What was done after the last day is late as well as what is still open
 * then. Where the year has no holiday notice the reason names the year instead of guessing.
 */
export function overdue({ last, notBefore }: Term, { what, doneOn, today, cure }: Kept): Omit<Reason, 'rule'> | null {
  const until = doneOn ?? today
  if (!last.known) {
    if (until <= notBefore) return null
    return {
      text: text(`无法判断“${what.zh}”是否超期`, `Whether “${what.en}” is late cannot be told`),
      fact: {
        what: text('放假安排未公布的年份', 'Year without a holiday notice'),
        value: String(last.unpublishedYear),
      },
      cure: { text: text('请在该年放假安排公布后再判断', 'Ask again when the notice of that year is published') },
    }
  }
  if (until <= last.value) return null
  return {
    text: doneOn
      ? text(`“${what.zh}”超出期限`, `“${what.en}” came after its term`)
      : text(`“${what.zh}”已超期`, `“${what.en}” is overdue`),
    fact: {
      what: text('最后一日', 'Last day'),
      value: doneOn ? `${last.value}（${doneOn}）` : last.value,
    },
    cure: { text: cure },
  }
}
