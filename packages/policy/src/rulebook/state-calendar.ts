import { type Day, type WorkingCalendar, workingCalendar } from '../kernel/calendar.ts'
import { type ArrangedYears, arrangedBy, type HolidayNotice } from '../kernel/holiday-notice.ts'
import { firstNotices, publishedYears } from '../kernel/holidays.ts'
import { rulesIdOf } from './amended-rules.ts'
import type { Amendment } from './amendment.ts'
import type { Pack } from './pack.ts'

/** The calendar stands among the rule packs: two administrators enter its notices as they amend a pack. */
export const CALENDAR = 'calendar'
export const calendarId = rulesIdOf(CALENDAR)

/** By the first notices alone; packs that keep the state's holidays have it. */
export const stateCalendar: WorkingCalendar = workingCalendar(publishedYears)

/** A notice an administrator entered and another confirmed. */
export interface RecordedNotice extends Omit<Amendment, 'change'> {
  readonly notice: HolidayNotice
  /** the number of the withdrawal that took it back */
  readonly withdrawnBy: number | null
}

/** The notices in the order they were entered, those taken back too. */
export function recordedNotices(amendments: readonly Amendment[]): readonly RecordedNotice[] {
  const withdrawn = new Map(
    amendments.flatMap(({ no, change }) => (change.kind === 'withdrawal' ? [[change.of, no] as const] : [])),
  )
  return amendments.flatMap(({ change, ...amendment }) =>
    change.kind === 'notice'
      ? [{ ...amendment, notice: change.notice, withdrawnBy: withdrawn.get(amendment.no) ?? null }]
      : [],
  )
}

/** Every notice that holds on a day: the first ones, then those recorded. */
export const noticesOn = (amendments: readonly Amendment[], day: Day): readonly HolidayNotice[] => [
  ...firstNotices,
  ...recordedNotices(amendments.filter(({ from }) => from <= day))
    .filter(({ withdrawnBy }) => withdrawnBy === null)
    .map(({ notice }) => notice),
]

/** The years of which recorded notices say something, as they stand on a day. It travels in every entry. */
export function holidaysOn(amendments: readonly Amendment[], day: Day): ArrangedYears | undefined {
  const notices = noticesOn(amendments, day)
  const recorded = new Set(notices.slice(firstNotices.length).map(({ year }) => year))
  if (recorded.size === 0) return undefined
  return arrangedBy(notices.filter(({ year }) => recorded.has(year)))
}

/** As they stand now: a notice holds from the day it is confirmed on. */
export const holidaysNow = (amendments: readonly Amendment[]): ArrangedYears | undefined =>
  holidaysOn(amendments, '9999-12-31')

/** The State Council publishes a year's notice from late October on. */
const EXPECTED_FROM = '11-01'

/** The first year whose notice should be here and is not, or is only in part; the next year's from November on. */
export function missingYear(holidays: ArrangedYears | undefined, today: Day): number | null {
  const years = { ...publishedYears, ...holidays }
  const last = Number(today.slice(0, 4)) + (today.slice(5) >= EXPECTED_FROM ? 1 : 0)
  const first = Math.min(...Object.keys(years).map(Number))
  const due = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return due.find(year => years[year] === undefined || years[year]?.to !== undefined) ?? null
}

const made = new Map<string, WorkingCalendar>()

/** One calendar for what says the same, since it is costly to make and cheap to compare. */
function calendarWith(holidays: ArrangedYears): WorkingCalendar {
  const key = JSON.stringify(holidays)
  const earlier = made.get(key)
  if (earlier) return earlier
  const calendar = workingCalendar({ ...publishedYears, ...holidays })
  made.set(key, calendar)
  return calendar
}

/** The pack with the years recorded; one that keeps other holidays stays as it is. */
export function withHolidays(pack: Pack, holidays: ArrangedYears | undefined): Pack {
  if (pack.holidays === undefined && pack.calendar !== stateCalendar) return pack
  const { holidays: _, ...published } = pack
  return holidays
    ? { ...published, calendar: calendarWith(holidays), holidays }
    : { ...published, calendar: stateCalendar }
}
