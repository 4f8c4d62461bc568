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

/**
 * From this day of December on a year also waits for the next one's notice: the New Year holiday has at most three days
 * with 1 January in it, so it begins on 30 December at the earliest, and of the weekend before it none lies before the
 * 28th. The notice of 2019 made 29 December 2018 working and 31 December a day off.
 */
export const REACHED_BACK = '12-28'

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
  const years = new Set(notices.map(({ year }) => year))
  const arranged = (year: number) => daysArranged(notices.filter(notice => notice.year === year))
  return Object.fromEntries([...years].map(year => [year, yearArranged(year, arranged(year))]))
}

/** Days the notices of one year name, each once: those without work and those with, and how far they arrange it. */
interface DaysArranged {
  readonly free: ReadonlySet<Day>
  readonly worked: ReadonlySet<Day>
  readonly to: Day | null
}

export function daysArranged(ofYear: readonly HolidayNotice[]): DaysArranged {
  const isWorked = new Map<Day, boolean>()
  for (const { off, work } of ofYear) {
    for (const day of off.flatMap(daysOf)) isWorked.set(day, false)
    for (const day of work) isWorked.set(day, true)
  }
  const named = [...isWorked.keys()].sort()
  return {
    free: new Set(named.filter(day => isWorked.get(day) === false)),
    worked: new Set(named.filter(day => isWorked.get(day))),
    to: ofYear.map(({ to }) => to).reduce(later),
  }
}

function yearArranged(year: number, { free, worked, to }: DaysArranged): ArrangedYear {
  const short = (day: Day) => (day.startsWith(`${year}-`) ? day.slice(5) : day)
  return {
    off: [...free].filter(day => !isWeekend(day)).map(short),
    work: [...worked].filter(isWeekend).map(short),
    ...(to !== null && { to: to.slice(5) }),
  }
}

const later = (one: Day | null, other: Day | null): Day | null =>
  one === null || other === null ? null : one > other ? one : other
