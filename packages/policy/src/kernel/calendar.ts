import { type Day, dayNumber, isWeekend, plusDays } from './day.ts'
import { type ArrangedYears, REACHED_BACK } from './holiday-notice.ts'
import { publishedYears } from './holidays.ts'

export { type Day, plusDays }

/**
 * The answer of every calendar question: a value, or the year whose holiday notice is missing, with what holds whatever
 * that notice will say: the true value is neither below `atLeast` nor above `atMost`.
 */
export type CalendarAnswer<T> =
  | { readonly known: true; readonly value: T }
  | { readonly known: false; readonly unpublishedYear: number; readonly atLeast: T; readonly atMost: T }

const EIGHT_HOURS = 28_800_000

/** Eight hours ahead, without summer time, since 1992: no formatter whose spelling changes with its version. */
const clockInShanghai = (instant: string): string => new Date(Date.parse(instant) + EIGHT_HOURS).toISOString()

/** The calendar day in Shanghai of an ISO instant. */
export const dayInShanghai = (instant: string): Day => clockInShanghai(instant).slice(0, 10)
/** The same with the minute: 2026-11-30 09:05. */
export const minuteInShanghai = (instant: string): string => clockInShanghai(instant).slice(0, 16).replace('T', ' ')

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

/**
 * No notice takes more weekdays than this. By article 2 of 《全国年节及纪念日放假办法》 there are seven holidays; the
 * longest the notices have made of them (nine days, eight days, five days, and three days four times) hold at most
 * 7 + 6 + 5 + 4 × 3 weekdays. The notices of 2019 to 2026 took 17 to 19.
 */
const MOST_WEEKDAYS_OFF = 30

/** Arranged days without a gap between them: how many working days each has before it, and which they are. */
interface Run {
  readonly first: Day
  readonly last: Day
  readonly before: ReadonlyMap<Day, number>
  readonly working: readonly Day[]
}

/** A calendar over arranged years only: beyond them it says what every calendar keeps, and never guesses. */
export function workingCalendar(years: ArrangedYears = publishedYears): WorkingCalendar {
  let made: readonly Run[] | undefined
  const runs = () => {
    made ??= runsOf(years)
    return made
  }
  const runOf = (day: Day): Run | undefined => runs().find(({ first, last }) => first <= day && day <= last)

  const unpublished = (day: Day): number => {
    const year = yearOf(day)
    return years[year] && years[year].to === undefined ? year + 1 : year
  }
  const unknown = <T>(day: Day, atLeast: T, atMost: T): CalendarAnswer<T> => ({
    known: false,
    unpublishedYear: unpublished(day),
    atLeast,
    atMost,
  })

  /** From a day on, stretches that are arranged and stretches that wait for one notice, one after the other. */
  function* stretchesFrom(day: Day): Generator<{ readonly from: Day; readonly to: Day; readonly run?: Run }> {
    for (let from = day; ; ) {
      const run = runOf(from)
      const to = run?.last ?? lastWaiting(from)
      yield { from, to, ...(run && { run }) }
      from = plusDays(to, 1)
    }
  }
  const lastWaiting = (day: Day): Day => {
    const noticed = `${yearOf(day) + (day.slice(5) >= REACHED_BACK ? 1 : 0)}-${dayBefore(REACHED_BACK)}`
    const next = runs().find(({ first }) => first > day)
    return next && next.first <= noticed ? plusDays(next.first, -1) : noticed
  }

  const isWorkingDay = (day: Day): CalendarAnswer<boolean> => {
    const run = runOf(day)
    if (!run) return unknown(day, false, true)
    return { known: true, value: run.working[run.before.get(day) as number] === day }
  }

  const addWorkingDays = (day: Day, count: number): CalendarAnswer<Day> => {
    if (count <= 0) return { known: true, value: day }
    const next = plusDays(day, 1)
    const run = runOf(next)
    const value = run?.working[(run.before.get(next) as number) + count - 1]
    if (value !== undefined) return { known: true, value }
    // A day counts at most once, whatever the calendar.
    return unknown(run ? plusDays(run.last, 1) : next, plusDays(day, count), latest(next, count))
  }

  /** The last day the `count`-th working day from `first` on can be. */
  const latest = (first: Day, count: number): Day => {
    let left = count
    for (const { from, to, run } of stretchesFrom(first)) {
      if (run) {
        const rank = run.before.get(from) as number
        const value = run.working[rank + left - 1]
        if (value !== undefined) return value
        left -= run.working.length - rank
      } else {
        const least = weekdaysIn(from, to) - MOST_WEEKDAYS_OFF
        if (least >= left) return nthWeekday(from, left + MOST_WEEKDAYS_OFF)
        left -= Math.max(0, least)
      }
    }
    throw new Error('the years do not end')
  }

  const workingDaysBetween = (from: Day, to: Day): CalendarAnswer<number> => {
    if (to < from) return opposite(workingDaysBetween(to, from))
    if (to === from) return { known: true, value: 0 }
    const first = plusDays(from, 1)
    const run = runOf(first)
    if (run && to <= run.last) return { known: true, value: countIn(run, first, to) }
    const counts = countsOf(first, to)
    return unknown(run ? plusDays(run.last, 1) : first, sum(counts, 'least'), sum(counts, 'most'))
  }

  /** The fewest and the most working days of each stretch from one day to another. */
  const countsOf = (first: Day, to: Day) => {
    const counts: { readonly least: number; readonly most: number }[] = []
    for (const stretch of stretchesFrom(first)) {
      const last = stretch.to < to ? stretch.to : to
      const exact = stretch.run && countIn(stretch.run, stretch.from, last)
      counts.push({
        least: exact ?? Math.max(0, weekdaysIn(stretch.from, last) - MOST_WEEKDAYS_OFF),
        most: exact ?? dayNumber(last) - dayNumber(stretch.from) + 1,
      })
      if (last === to) break
    }
    return counts
  }

  return { isWorkingDay, addWorkingDays, workingDaysBetween }
}

const yearOf = (day: Day): number => Number(day.slice(0, 4))
const dayBefore = (monthDay: string): string => plusDays(`2001-${monthDay}`, -1).slice(5)

const opposite = (answer: CalendarAnswer<number>): CalendarAnswer<number> =>
  answer.known ? { known: true, value: -answer.value } : { ...answer, atLeast: -answer.atMost, atMost: -answer.atLeast }

const sum = <Name extends string>(counts: readonly Readonly<Record<Name, number>>[], name: Name): number =>
  counts.reduce((total, count) => total + count[name], 0)

const countIn = ({ before, working }: Run, from: Day, to: Day): number => {
  const last = before.get(to) as number
  return last - (before.get(from) as number) + (working[last] === to ? 1 : 0)
}

/** Monday to Friday before a day, counted from a Monday long ago. */
const weekdaysBefore = (number: number): number => Math.floor((number + 3) / 7) * 5 + Math.min((number + 3) % 7, 5)
const weekdaysIn = (from: Day, to: Day): number => weekdaysBefore(dayNumber(to) + 1) - weekdaysBefore(dayNumber(from))
const nthWeekday = (from: Day, n: number): Day => {
  const place = weekdaysBefore(dayNumber(from)) + n - 1
  return plusDays('1970-01-01', Math.floor(place / 5) * 7 + (place % 5) - 3)
}

function runsOf(years: ArrangedYears): Run[] {
  const moved = movedDays(years)
  const arranged = Object.keys(years).map(Number)
  return arranged
    .filter(year => !years[year - 1] || years[year - 1]?.to !== undefined)
    .map(first => {
      let year = first
      while (years[year]?.to === undefined && years[year + 1]) year += 1
      return run(`${first}-01-01`, `${year}-${years[year]?.to ?? dayBefore(REACHED_BACK)}`, moved)
    })
}

/** Days that differ from the ordinary week, each with whether it is worked; the notice of the later year prevails. */
function movedDays(years: ArrangedYears): ReadonlyMap<Day, boolean> {
  const whole = (year: string, day: string): Day => (day.length === 5 ? `${year}-${day}` : day)
  return new Map(
    Object.entries(years).flatMap(([year, { off, work }]) => [
      ...off.map(day => [whole(year, day), false] as const),
      ...work.map(day => [whole(year, day), true] as const),
    ]),
  )
}

function run(first: Day, last: Day, moved: ReadonlyMap<Day, boolean>): Run {
  const before = new Map<Day, number>()
  const working: Day[] = []
  for (let day = first; day <= last; day = plusDays(day, 1)) {
    before.set(day, working.length)
    if (moved.get(day) ?? !isWeekend(day)) working.push(day)
  }
  return { first, last, before, working }
}
