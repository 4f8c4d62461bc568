import { type Day, isWeekend, plusDays } from './day.ts'

/** Days one after the other, both ends included. */
export interface Span {
  readonly from: Day
  readonly to: Day
}

/** A notice of the State Council (国务院办公厅关于部分节假日安排的通知), in its own terms. */
export interface HolidayNotice {
  /** the year it arranges; it may name days of the December before, for the New Year holiday */
  readonly year: number
  /** 文号 */
  readonly number: string
  /** the day it is dated */
  readonly date: Day
  /** holidays, weekend days in them included */
  readonly off: readonly Span[]
  /** days with work (上班): weekend days, or weekdays an earlier notice had taken off */
  readonly work: readonly Day[]
  /** the last day it arranges; null where it arranges the year to its end */
  readonly to: Day | null
}

/**
 * How the notices of a year change the ordinary week: `off` are weekdays without work, `work` weekend days with work
 * (调休). MM-DD, or a whole day where it lies in the December before.
 */
export interface ArrangedYear {
  readonly off: readonly string[]
  readonly work: readonly string[]
  /** the last day arranged, MM-DD, where only a part of the year was */
  readonly to?: string
}
export type ArrangedYears = Readonly<Record<number, ArrangedYear>>

/** No holiday is longer; a mistyped year is not walked through. */
export const LONGEST_HOLIDAY = 15

export const daysOf = ({ from, to }: Span): Day[] => {
  const days: Day[] = []
  for (let day = from; day <= to && days.length < LONGEST_HOLIDAY; day = plusDays(day, 1)) days.push(day)
  return days
}

/**
 * What notices make of their years. Later ones prevail on the days they name, so an extension names only what it
 * changes (the notice of 26 January 2020 took the 31st and worked the 1st of February no more).
 */
export function arrangedBy(notices: readonly HolidayNotice[]): ArrangedYears {
  const years = new Map<number, { readonly worked: Map<Day, boolean>; readonly to: Day | null }>()
  for (const notice of notices) {
    const earlier = years.get(notice.year)
    const worked = new Map(earlier?.worked)
    for (const day of notice.off.flatMap(daysOf)) worked.set(day, false)
    for (const day of notice.work) worked.set(day, true)
    years.set(notice.year, { worked, to: earlier ? later(earlier.to, notice.to) : notice.to })
  }
  return Object.fromEntries(
    [...years].map(([year, { worked, to }]) => {
      const named = [...worked.keys()].sort()
      const short = (day: Day) => (day.startsWith(`${year}-`) ? day.slice(5) : day)
      return [
        year,
        {
          off: named.filter(day => worked.get(day) === false && !isWeekend(day)).map(short),
          work: named.filter(day => worked.get(day) === true && isWeekend(day)).map(short),
          ...(to !== null && { to: to.slice(5) }),
        },
      ]
    }),
  )
}

const later = (one: Day | null, other: Day | null): Day | null =>
  one === null || other === null ? null : one > other ? one : other
