import { daysOf, type HolidayNotice, type Span, type Text, text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'

type Days = Pick<HolidayNotice, 'year' | 'off' | 'work'>

/** The days a notice names, in its own words. */
export function NoticeDays({ notice: { year, off, work } }: { notice: Days }) {
  const say = useSay()
  const none = say(text('无', 'none'))
  const listed = (words: readonly string[]) => (words.length > 0 ? words.join(say(text('、', ', '))) : none)
  return (
    <>
      <div>
        <b>{say(text('放假', 'Off'))}</b> {listed(off.map(span => say(spanWords(span, year))))}
      </div>
      <div>
        <b>{say(text('上班', 'Worked'))}</b> {listed(work.map(day => say(text(dayWords(day, year), day))))}
      </div>
    </>
  )
}

const WEEK = [
  text('一', 'Mo'),
  text('二', 'Tu'),
  text('三', 'We'),
  text('四', 'Th'),
  text('五', 'Fr'),
  text('六', 'Sa'),
  text('日', 'Su'),
]
const marks = {
  off: { word: text('休', 'off'), className: 'day-off' },
  on: { word: text('班', 'on'), className: 'day-on' },
}

/** The months it touches as they hang on a wall: 休 and 班 stand by the days, so that colour says nothing alone. */
export function NoticeMonths({ notice: { off, work } }: { notice: Days }) {
  const say = useSay()
  const marked = new Map<string, keyof typeof marks>([
    ...off.flatMap(daysOf).map(day => [day, 'off'] as const),
    ...work.map(day => [day, 'on'] as const),
  ])
  const months = [...new Set([...marked.keys()].map(day => day.slice(0, 7)))].sort()
  const cell = (day: string) => {
    const mark = marked.get(day)
    return (
      <td key={day} className={mark && marks[mark].className}>
        {Number(day.slice(8))}
        {mark && <small>{say(marks[mark].word)}</small>}
      </td>
    )
  }
  return (
    <div className="notice-months">
      {months.map(month => (
        <table key={month}>
          <caption>{say(text(`${month.slice(0, 4)}年${Number(month.slice(5))}月`, month))}</caption>
          <thead>
            <tr>
              {WEEK.map(name => (
                <th key={name.zh} scope="col">
                  {say(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(month).map(({ blank, days }) => (
              <tr key={days[0]}>
                {blank > 0 && <td colSpan={blank} />}
                {days.map(cell)}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  )
}

/** Weeks from Monday on; the first begins after so many days of the month before. */
function weeksOf(month: string): { readonly blank: number; readonly days: readonly string[] }[] {
  const first = new Date(`${month}-01T00:00:00Z`)
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  const days = Array.from({ length }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`)
  const blank = (first.getUTCDay() + 6) % 7
  const rest = days.slice(7 - blank)
  const weeks = Array.from({ length: Math.ceil(rest.length / 7) }, (_, week) => rest.slice(week * 7, week * 7 + 7))
  return [{ blank, days: days.slice(0, 7 - blank) }, ...weeks.map(week => ({ blank: 0, days: week }))]
}

/** 1月1日至3日; with its year where that is not the notice's. */
function spanWords({ from, to }: Span, year: number): Text {
  const en = from === to ? from : `${from} to ${to}`
  if (from === to) return text(dayWords(from, year), en)
  const [, fromMonth] = from.split('-')
  const [, toMonth, toDay] = to.split('-')
  const end = fromMonth === toMonth ? `${Number(toDay)}日` : dayWords(to, from.startsWith(`${year}-`) ? year : 0)
  return text(`${dayWords(from, year)}至${end}`, en)
}

function dayWords(day: string, year: number): string {
  const [written, month, date] = day.split('-')
  return `${Number(written) === year ? '' : `${written}年`}${Number(month)}月${Number(date)}日`
}
