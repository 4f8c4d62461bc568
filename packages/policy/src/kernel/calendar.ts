import { publishedYears } from './holidays.ts'

/** A day as YYYY-MM-DD. */
export type Day = string

/** The answer of every calendar question: a value, or the year whose holiday notice is not published yet. */
export type CalendarAnswer<T> =
  | { readonly known: true; readonly value: T }
  | { readonly known: false; readonly unpublishedYear: number }

const DAY_MS = 86_400_000
const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })

/** The calendar day in Shanghai of an ISO instant. */
export const dayInShanghai = (instant: string): Day => shanghai.format(new Date(instant))

export const plusDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** Whether this is a day (YYYY-MM-DD) that exists. */
export const isDay = (written: string): written is Day =>
  /^\d{4}-\d{2}-\d{2}$/.test(written) && !Number.isNaN(Date.parse(written)) && plusDays(written, 0) === written

/** Whether this is a day of the year (MM-DD) that every year has: not 29 February. */
export const isMonthDay = (written: string): boolean => isDay(`2001-${written}`)

export interface WorkingCalendar {
  isWorkingDay(day: Day): CalendarAnswer<boolean>
  /** the day that is `count` (≥ 0) working days after `day`; the day itself does not count */
  addWorkingDays(day: Day, count: number): CalendarAnswer<Day>
  /** working days after `from` up to and including `to`; negative when `to` lies before `from` */
  workingDaysBetween(from: Day, to: Day): CalendarAnswer<number>
}

type Years = Readonly<Record<number, { readonly off: readonly string[]; readonly work: readonly string[] }>>

/** A calendar over published years only: it never guesses about a year without a notice. */
export function workingCalendar(years: Years = publishedYears): WorkingCalendar {
  const off = new Set<Day>()
  const work = new Set<Day>()
  for (const [year, days] of Object.entries(years)) {
    for (const day of days.off) off.add(`${year}-${day}`)
    for (const day of days.work) work.add(`${year}-${day}`)
  }

  const isWorkingDay = (day: Day): CalendarAnswer<boolean> => {
    const year = Number(day.slice(0, 4))
    if (!years[year]) return { known: false, unpublishedYear: year }
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    const weekend = weekday === 0 || weekday === 6
    return { known: true, value: weekend ? work.has(day) : !off.has(day) }
  }

  const addWorkingDays = (day: Day, count: number): CalendarAnswer<Day> => {
    let current = day
    let left = count
    while (left > 0) {
      current = plusDays(current, 1)
      const working = isWorkingDay(current)
      if (!working.known) return working
      if (working.value) left -= 1
    }
    return { known: true, value: current }
  }

  const workingDaysBetween = (from: Day, to: Day): CalendarAnswer<number> => {
    if (to < from) {
      const back = workingDaysBetween(to, from)
      return back.known ? { known: true, value: -back.value } : back
    }
    let days = 0
    for (let current = from; current < to; ) {
      current = plusDays(current, 1)
      const working = isWorkingDay(current)
      if (!working.known) return working
      if (working.value) days += 1
    }
    return { known: true, value: days }
  }

  return { isWorkingDay, addWorkingDays, workingDaysBetween }
}
