import { z } from 'zod'
import { type Context, onRules } from '../action.ts'
import { type Day, plusDays } from '../kernel/calendar.ts'
import { isWeekend } from '../kernel/day.ts'
import { optionalProse } from '../kernel/fields.ts'
import {
  arrangedBy,
  daysArranged,
  daysOf,
  type HolidayNotice,
  LONGEST_HOLIDAY,
  REACHED_BACK,
} from '../kernel/holiday-notice.ts'
import { sameValue } from '../kernel/same-value.ts'
import { type Text, text } from '../kernel/text.ts'
import { administration } from '../posts.ts'
import { signature } from '../project.ts'
import type { AmendedRules } from '../rulebook/amended-rules.ts'
import { CalendarChangeShape } from '../rulebook/calendar-change.ts'
import type { Reason } from '../rulebook/reason.ts'
import { rule } from '../rulebook/rule.ts'
import { calendarId, noticesOn, recordedNotices } from '../rulebook/state-calendar.ts'

const Input = z.strictObject({
  change: CalendarChangeShape.meta({ label: text('放假安排', 'Holiday notice'), widget: 'hidden' }),
  reason: optionalProse('说明', 'Remark', { max: 500 }),
})
type Proposing = Context<AmendedRules, z.output<typeof Input>>

const ofCalendar = rule('M-state', ['state.id'], ({ state: { id } }: Context<AmendedRules>) =>
  id === calendarId
    ? null
    : {
        text: text('放假安排录入在工作日历中', 'Holiday notices belong to the calendar'),
        fact: { what: text('对象', 'Subject'), value: id },
        cure: { text: text('请到“放假安排”录入', 'Enter it under “Holidays”') },
      },
)

type Fault = Omit<Reason, 'rule'>
const fault = (words: Text, what: Text, value: string, cure: Text): Fault => ({
  text: words,
  fact: { what, value },
  cure: { text: cure },
})
const THE_DAYS = text('日期', 'Days')
const CHECK = text('请对照通知原文核对', 'Compare with the notice')

/** A rule about a notice among those that hold; a withdrawal is none of its business. */
const aboutNotice = (judge: (notice: HolidayNotice, holding: readonly HolidayNotice[], today: Day) => Fault | null) =>
  rule('M-notice', ['state.amendments', 'input.change', 'today'], ({ state, input: { change }, today }: Proposing) =>
    change.kind === 'notice' ? judge(change.notice, noticesOn(state.amendments, today), today) : null,
  )

const spansFit = aboutNotice(({ off }) => {
  const bad = off.find(({ from, to }) => to < from || to >= plusDays(from, LONGEST_HOLIDAY))
  return bad
    ? fault(
        text('放假起止日期有误', 'A holiday does not begin before it ends, or is too long'),
        THE_DAYS,
        `${bad.from}—${bad.to}`,
        CHECK,
      )
    : null
})

const withinYear = aboutNotice(({ year, off, work, to }, _, today) => {
  const [first, last] = [`${year - 1}-${REACHED_BACK}`, `${year}-12-31`]
  const strange = [...off.flatMap(({ from, to: end }) => [from, end]), ...work].find(day => day < first || day > last)
  if (strange)
    return fault(
      text(`${year} 年的放假安排不含该日`, `The notice of ${year} does not reach this day`),
      THE_DAYS,
      strange,
      text(
        '元旦调休可及上年 12 月 28 日起；其他日期应在当年',
        'It may reach back to 28 December; all else lies in its year',
      ),
    )
  if (to !== null && !to.startsWith(`${year}-`))
    return fault(text('“安排至”应在当年', 'The last day arranged lies in its year'), THE_DAYS, to, CHECK)
  if (to !== null && to.slice(5) >= REACHED_BACK)
    return fault(
      text('“安排至”年底的，就是安排全年', 'What arranges to the end of December arranges the whole year'),
      THE_DAYS,
      to,
      text('请将“安排至”留空', 'Leave “Arranges to” empty'),
    )
  return year > Number(today.slice(0, 4)) + 1
    ? fault(
        text('只能录入至下一年度的放假安排', 'Only notices up to next year can be entered'),
        text('年份', 'Year'),
        String(year),
        CHECK,
      )
    : null
})

const alreadyIssued = aboutNotice(({ date }, _, today) =>
  date <= today
    ? null
    : fault(text('通知的日期在今天之后', 'The notice is dated after today'), text('通知日期', 'Dated'), date, CHECK),
)

const numberIsNew = aboutNotice(({ number }, holding) =>
  holding.some(other => other.number === number)
    ? fault(
        text('该文号的放假安排已录入', 'A notice with this number is entered already'),
        text('文号', 'Number'),
        number,
        text('如录入有误，请先撤回原件再录入', 'If it was entered wrongly, withdraw it first'),
      )
    : null,
)

const offOrWorked = aboutNotice(({ off, work }) => {
  const free = new Set(off.flatMap(daysOf))
  const both = work.find(day => free.has(day))
  return both ? fault(text('同一天既放假又上班', 'A day is both off and worked'), THE_DAYS, both, CHECK) : null
})

/** A weekday is worked anyway, unless an earlier notice had taken it off. */
const worksARestDay = aboutNotice(({ year, work }, holding) => {
  const free = new Set(holding.filter(notice => notice.year === year).flatMap(({ off }) => off.flatMap(daysOf)))
  const idle = work.find(day => !isWeekend(day) && !free.has(day))
  return idle
    ? fault(
        text('上班的日子应是周末或原放假日', 'A day worked is a weekend day, or one an earlier notice took off'),
        THE_DAYS,
        idle,
        CHECK,
      )
    : null
})

/** Days off every year, by article 2 of 《全国年节及纪念日放假办法》; the other holidays follow the moon or the sun. */
const EVERY_YEAR = ['01-01', '05-01', '10-01', '10-02', '10-03'] as const

/** Asked of all the year's notices together: one for the rest of a year arranged in part must not leave them worked. */
const keepsStatutoryDays = aboutNotice((notice, holding) => {
  const { year } = notice
  const { free, to } = daysArranged([...holding.filter(other => other.year === year), notice])
  const missing = EVERY_YEAR.map(day => `${year}-${day}`).filter(day => !free.has(day) && (to === null || day <= to))
  return missing.length > 0
    ? fault(
        text('法定节假日没有放假', 'A statutory holiday is not off'),
        text('缺少的日期', 'Missing days'),
        missing.join('、'),
        text(
          '请补充；只安排部分月份的，请填写“安排至”',
          'Add them; for a part of the year say to which day it arranges',
        ),
      )
    : null
})

const changesCalendar = rule(
  'M-amends',
  ['state.amendments', 'input.change', 'today'],
  ({ state, input: { change }, today }: Proposing) => {
    if (change.kind !== 'notice') return null
    const { notice } = change
    const earlier = noticesOn(state.amendments, today).filter(({ year }) => year === notice.year)
    return earlier.length > 0 && sameValue(arrangedBy(earlier), arrangedBy([...earlier, notice]))
      ? fault(
          text('现行日历已是如此', 'The calendar already says so'),
          text('年份', 'Year'),
          String(notice.year),
          text('请核对日期', 'Check the days'),
        )
      : null
  },
)

/** The newest of its year goes first, so that no extension is left without what it extends. */
const withdrawsTheLast = rule(
  'M-notice',
  ['state.amendments', 'input.change'],
  ({ state: { amendments }, input: { change } }: Proposing) => {
    if (change.kind !== 'withdrawal') return null
    const standing = recordedNotices(amendments).filter(({ withdrawnBy }) => withdrawnBy === null)
    const found = standing.find(({ no }) => no === change.of)
    const last = found && standing.findLast(({ notice }) => notice.year === found.notice.year)
    if (found && found === last) return null
    return fault(
      found
        ? text('该年还有之后录入的放假安排', 'A later notice of that year stands')
        : text('没有可撤回的这份放假安排', 'There is no such notice to withdraw'),
      text('序号', 'No.'),
      String(change.of),
      last
        ? text(`请先撤回第 ${last.no} 号`, `Withdraw No. ${last.no} first`)
        : text('请刷新后重选', 'Load the page again and choose'),
    )
  },
)

const withdrawalHasReason = rule(
  'M-complete',
  ['input.change', 'input.reason'],
  ({ input: { change, reason } }: Proposing) =>
    change.kind === 'withdrawal' && reason === ''
      ? fault(
          text('撤回放假安排应说明原因', 'To withdraw a notice takes a reason'),
          text('说明', 'Remark'),
          '—',
          text('请填写“说明”', 'Fill in “Remark”'),
        )
      : null,
)

/** An administrator enters a holiday notice, or asks that one be taken back. */
export const proposeNotice = onRules({
  name: 'supervision.proposeNotice',
  title: text('录入放假安排', 'Enter a holiday notice'),
  effect: text(
    '放假安排送安全管理员复核，复核前不生效',
    'It goes to the security administrator and has no effect before',
  ),
  basis: ['M-four-eyes', 'M-notice', 'M-amends'],
  by: administration.system,
  from: ['new', 'settled'],
  to: ['proposed'],
  input: Input,
  example: { change: { kind: 'withdrawal', of: 1 }, reason: '录入有误' },
  needs: [],
  rules: [ofCalendar],
  inputRules: [
    spansFit,
    withinYear,
    alreadyIssued,
    numberIsNew,
    offOrWorked,
    worksARestDay,
    keepsStatutoryDays,
    changesCalendar,
    withdrawsTheLast,
    withdrawalHasReason,
  ],
  apply: (rules, { input: { change, reason }, actor, at, today }) => ({
    ...rules,
    status: 'proposed',
    proposal: { change, from: today, reason, account: actor.account, at, by: signature(actor) },
  }),
})
