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

/** Published years without a gap between them: how many working days each day has before it, and which they are. */
interface Run {
  readonly lastYear: number
  readonly before: ReadonlyMap<Day, number>
  readonly working: readonly Day[]
}

/** A calendar over published years only: it never guesses about a year without a notice. */
export function workingCalendar(years: Years = publishedYears): WorkingCalendar {
  const runs = new Map<number, Run>()
  const runOf = (day: Day): Run | undefined => {
    if (runs.size === 0) for (const run of runsOf(years)) for (const year of run.years) runs.set(year, run)
    return runs.get(Number(day.slice(0, 4)))
  }
  const unpublished = (day: Day) => ({ known: false, unpublishedYear: Number(day.slice(0, 4)) }) as const
  const beyond = ({ lastYear }: Run) => ({ known: false, unpublishedYear: lastYear + 1 }) as const

  const isWorkingDay = (day: Day): CalendarAnswer<boolean> => {
    const run = runOf(day)
    const rank = run?.before.get(day)
    if (!run || rank === undefined) return unpublished(day)
    return { known: true, value: run.working[rank] === day }
  }

  const addWorkingDays = (day: Day, count: number): CalendarAnswer<Day> => {
    if (count <= 0) return { known: true, value: day }
    const next = plusDays(day, 1)
    const run = runOf(next)
    const rank = run?.before.get(next)
    if (!run || rank === undefined) return unpublished(next)
    const value = run.working[rank + count - 1]
    return value === undefined ? beyond(run) : { known: true, value }
  }

  const workingDaysBetween = (from: Day, to: Day): CalendarAnswer<number> => {
    if (to < from) {
      const back = workingDaysBetween(to, from)
      return back.known ? { known: true, value: -back.value } : back
    }
    if (to === from) return { known: true, value: 0 }
    const next = plusDays(from, 1)
    const run = runOf(next)
    const first = run?.before.get(next)
    if (!run || first === undefined) return unpublished(next)
    const last = run.before.get(to)
    if (last === undefined) return beyond(run)
    return { known: true, value: last - first + (run.working[last] === to ? 1 : 0) }
  }

  return { isWorkingDay, addWorkingDays, workingDaysBetween }
}

function runsOf(years: Years): (Run & { readonly years: readonly number[] })[] {
  const published = Object.keys(years).map(Number)
  const firsts = published.filter(year => !years[year - 1])
  return firsts.map(first => {
    const before = new Map<Day, number>()
    const working: Day[] = []
    let year = first
    for (; years[year]; year += 1) countYear(year, years[year], before, working)
    const inRun = published.filter(each => each >= first && each < year)
    return { years: inRun, lastYear: year - 1, before, working }
  })
}

function countYear(year: number, notice: Years[number] | undefined, before: Map<Day, number>, working: Day[]): void {
  const off = new Set(notice?.off)
  const work = new Set(notice?.work)
  for (let day = `${year}-01-01`; day.startsWith(`${year}-`); day = plusDays(day, 1)) {
    before.set(day, working.length)
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    const weekend = weekday === 0 || weekday === 6
    if (weekend ? work.has(day.slice(5)) : !off.has(day.slice(5))) working.push(day)
  }
}
