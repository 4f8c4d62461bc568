import { isDay } from './calendar.ts'
import { type Day, dayNumber } from './day.ts'
import { daysOf, type HolidayNotice, type Span } from './holiday-notice.ts'
import { type Text, text } from './text.ts'

/** What was found in the words of a notice; what contradicts itself there is doubted, never corrected. */
export interface ReadNotice extends Pick<HolidayNotice, 'off' | 'work'> {
  readonly year: number | null
  readonly number: string | null
  readonly date: Day | null
  readonly doubts: readonly Text[]
}

const DATE = String.raw`(?:(\d{4})\s*年)?(?:(\d{1,2})\s*月)?(\d{1,2})\s*日(?:[（(][^）)]*[）)])?`
const SPANS = new RegExp(`${DATE}(?:\\s*(?:至|到|[-—–~～－])\\s*${DATE})?`, 'g')
const WEEKDAY = /(\d{1,2})\s*月(\d{1,2})\s*日[（(](?:[^）)]*[、，,])?(?:星期|周)([一二三四五六日天])/g
/** As 1 January 1970 was a Thursday, four days after a Sunday. */
const WEEK = '日一二三四五六'

/**
 * Reads a holiday notice as it is published, or days typed in its words: 10月1日至8日放假。9月27日、10月10日上班。
 * `year` is that of days without one, where the words do not name it themselves.
 */
export function readNotice(pasted: string, year: number): ReadNotice {
  const words = plain(pasted)
  const named = Number(/关于(?:调整|延长)?\s*(\d{4})\s*年/.exec(words)?.[1] ?? 0) || null
  const clauses = itemsOf(words).flatMap(clausesOf)
  const spans = (of: RegExp) =>
    clauses.filter(clause => of.test(clause)).flatMap(clause => spansIn(clause, named ?? year))
  return {
    year: named,
    number: /[\p{Script=Han}]+〔\d{4}〕\d+号/u.exec(words)?.[0] ?? null,
    date: dateOf(words),
    off: spans(/放假/),
    work: spans(/上班/).flatMap(daysOf),
    doubts: clauses.flatMap(clause => doubtsIn(clause, named ?? year)),
  }
}

/** Without the wide digits, and the spaces within days and numbers, that come with what is copied from a page. */
const plain = (pasted: string): string =>
  pasted
    .replace(/[０-９]/g, digit => String(digit.charCodeAt(0) - WIDE_ZERO))
    .replace(/[^\S\n]+(?=[一二三四五六七八九十]{1,2}、)/g, '\n')
    .replace(/\u200b|[^\S\n]+(?=[\d年月日号天至到〔（(])|(?<=[\d年月日至到〔〕])[^\S\n]+/g, '')
    .replace(/[[［](\d{4})[\]］]/g, '〔$1〕')
const WIDE_ZERO = '０'.charCodeAt(0)

/** Holidays end with 。, or with a comma before the days worked instead. */
const clausesOf = (item: string): readonly string[] =>
  item.split(/[。；;\n]|(?<=放假[^，,。；;\n]*(?:[，,]共\d+天)?)[，,](?=\d{1,2}月)/)

/** Only the numbered items arrange days; what stands before the first speaks of days too. */
function itemsOf(words: string): readonly string[] {
  const [before = '', ...items] = words.split(/(?:^|\n|\s|。)[一二三四五六七八九十]{1,2}、/)
  return items.length > 0 ? items : [before]
}

function spansIn(clause: string, year: number): Span[] {
  let named: string | undefined
  return [...clause.matchAll(SPANS)].flatMap(found => {
    const [fromYear, ownMonth, fromDay, toYear, toMonth, toDay] = found.slice(1, 7)
    // 1月29日、30日: a day in a row is of the month before it.
    const fromMonth = ownMonth ?? (/[、，,和及]$/.test(clause.slice(0, found.index)) ? named : undefined)
    named = toMonth ?? fromMonth
    if (!fromMonth || !fromDay) return []
    const from = written(Number(fromYear ?? year), fromMonth, fromDay)
    const to = toDay ? written(Number(toYear ?? fromYear ?? year), toMonth ?? fromMonth, toDay) : from
    return isDay(from) && isDay(to) ? [{ from, to }] : []
  })
}

const written = (year: number, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

/** The notice is dated at its end, after whoever issued it; （此件公开发布） may follow. */
function dateOf(words: string): Day | null {
  const [, year, month, day] =
    /(\d{4})\s*年(\d{1,2})\s*月(\d{1,2})\s*日\s*(?:[（(][^）)]*[）)])?$/.exec(words.trim()) ?? []
  const date = year && month && day ? written(Number(year), month, day) : ''
  return isDay(date) ? date : null
}

/** The notice counts the days of a holiday and names weekdays: a day mistyped rarely agrees with both. */
function doubtsIn(clause: string, year: number): Text[] {
  const counted = /共\s*(\d{1,2})\s*天/.exec(clause)?.[1]
  const days = spansIn(clause, year).flatMap(daysOf)
  const miscounted = counted !== undefined && /放假/.test(clause) && days.length !== Number(counted)
  const strange = [...clause.matchAll(WEEKDAY)].flatMap(([, month = '', day = '', weekday = '']) => {
    const found = days.find(each => each.slice(5) === written(0, month, day).slice(2))
    if (found === undefined) return []
    const falls = WEEK[(dayNumber(found) + 4) % 7] ?? ''
    return falls === weekday.replace('天', '日') ? [] : [{ day: found, weekday, falls }]
  })
  return [
    ...(miscounted
      ? [text(`“${clause.trim()}”：日期合计 ${days.length} 天`, `“${clause.trim()}”: the days are ${days.length}`)]
      : []),
    ...strange.map(({ day, weekday, falls }) =>
      text(`${day} 是星期${falls}，不是星期${weekday}`, `${day} does not fall on 星期${weekday} but on 星期${falls}`),
    ),
  ]
}
