import { type ArrangedYears, arrangedBy, type HolidayNotice, type Span } from './holiday-notice.ts'

/** `2-4..10` or `12-30..1-1` in the year given, or the December before it. */
function spansIn(year: number, written: string): Span[] {
  return written.split(' ').map(each => {
    const [from = '', to = from] = each.split('..')
    const [month] = from.split('-')
    const end = to.includes('-') ? to : `${month}-${to}`
    const begun = end.startsWith('1-') && month === '12' ? year - 1 : year
    return { from: dayIn(begun, from), to: dayIn(year, end) }
  })
}

const dayIn = (year: number, monthDay: string): string => {
  const [month = '', day = ''] = monthDay.split('-')
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

const notice = (year: number, number: string, date: string, off: string, work: string): HolidayNotice => ({
  year,
  number: `国办发明电${number}`,
  date,
  off: spansIn(year, off),
  work: work.split(' ').flatMap(day => (day.length > 5 ? day : day ? dayIn(year, day) : [])),
  to: null,
})

/**
 * The notices known when the product began to record them. A later one is an act of two administrators and never a line
 * here: what was judged before it was entered did not know it, and an entry names only the notices that were recorded.
 */
export const firstNotices: readonly HolidayNotice[] = [
  notice(
    2019,
    '〔2018〕15号',
    '2018-12-04',
    '12-30..1-1 2-4..10 4-5..7 5-1 6-7..9 9-13..15 10-1..7',
    '2018-12-29 2-2 2-3 9-29 10-12',
  ),
  notice(2019, '〔2019〕3号', '2019-03-22', '5-1..4', '4-28 5-5'),
  notice(
    2020,
    '〔2019〕16号',
    '2019-11-21',
    '1-1 1-24..30 4-4..6 5-1..5 6-25..27 10-1..8',
    '1-19 2-1 4-26 5-9 6-28 9-27 10-10',
  ),
  notice(2020, '〔2020〕1号', '2020-01-26', '1-24..2-2', ''),
  notice(
    2021,
    '〔2020〕27号',
    '2020-11-25',
    '1-1..3 2-11..17 4-3..5 5-1..5 6-12..14 9-19..21 10-1..7',
    '2-7 2-20 4-25 5-8 9-18 9-26 10-9',
  ),
  notice(
    2022,
    '〔2021〕11号',
    '2021-10-25',
    '1-1..3 1-31..2-6 4-3..5 4-30..5-4 6-3..5 9-10..12 10-1..7',
    '1-29 1-30 4-2 4-24 5-7 10-8 10-9',
  ),
  notice(
    2023,
    '〔2022〕16号',
    '2022-12-08',
    '12-31..1-2 1-21..27 4-5 4-29..5-3 6-22..24 9-29..10-6',
    '1-28 1-29 4-23 5-6 6-25 10-7 10-8',
  ),
  notice(
    2024,
    '〔2023〕7号',
    '2023-10-25',
    '1-1 2-10..17 4-4..6 5-1..5 6-10 9-15..17 10-1..7',
    '2-4 2-18 4-7 4-28 5-11 9-14 9-29 10-12',
  ),
  notice(
    2025,
    '〔2024〕12号',
    '2024-11-12',
    '1-1 1-28..2-4 4-4..6 5-1..5 5-31..6-2 10-1..8',
    '1-26 2-8 4-27 9-28 10-11',
  ),
  notice(
    2026,
    '〔2025〕7号',
    '2025-11-04',
    '1-1..3 2-15..23 4-4..6 5-1..5 6-19..21 9-25..27 10-1..7',
    '1-4 2-14 2-28 5-9 9-20 10-10',
  ),
]

/** What they make of their years. */
export const publishedYears: ArrangedYears = arrangedBy(firstNotices)
