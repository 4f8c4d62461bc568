import { expect, it } from 'vitest'
import { workingCalendar } from '../kernel/calendar.ts'
import type { HolidayNotice } from '../kernel/holiday-notice.ts'
import { firstNotices, publishedYears } from '../kernel/holidays.ts'
import { packOf, refOf } from '../rulebook/pack-ref.ts'
import { calendarId, holidaysNow, holidaysOn, missingYear, withHolidays } from '../rulebook/state-calendar.ts'
import { wuhan2021 } from '../rulebook/wuhan-2021.ts'
import { type City, newCity } from '../testing/city.ts'
import { noticeExample } from '../testing/inputs.ts'
import { people } from '../testing/people.ts'

const city = () => newCity(wuhan2021, '2026-12-01T01:00:00.000Z')
const example = (change: Partial<HolidayNotice> = {}) => {
  const { change: given, reason } = noticeExample(2027, '例〔2026〕1号')
  if (given.kind !== 'notice') throw new Error('the example is a notice')
  return { change: { kind: 'notice', notice: { ...given.notice, ...change } }, reason }
}
const propose = (at: City, input: unknown = example()) =>
  at.attempt(people.administrator, 'supervision.proposeNotice', calendarId, input)
const refusals = (at: City, input: unknown) => {
  const decision = propose(at, input)
  return decision.allowed ? [] : decision.reasons.map(({ text, fact }) => [text.zh, fact?.value])
}
const enter = (at: City, input: unknown = example()) => {
  at.act(people.administrator, 'supervision.proposeNotice', calendarId, input)
  at.act(people.securityAdministrator, 'supervision.confirmAmendment', calendarId)
}
const span = (from: string, to = from) => ({ from: `2027-${from}`, to: `2027-${to}` })
const statutory = [span('01-01'), span('05-01', '05-05'), span('10-01', '10-07')]

it('M-notice a notice holds from the day another confirms it, and a due day appears', () => {
  const at = city()
  const due = () =>
    withHolidays(wuhan2021, holidaysNow(at.calendar.amendments)).calendar.addWorkingDays('2026-12-10', 20)
  expect(due()).toMatchObject({ known: false, unpublishedYear: 2027 })
  expect(propose(at).allowed).toBe(true)
  expect(due().known).toBe(false)
  at.wait(72)
  at.act(people.securityAdministrator, 'supervision.confirmAmendment', calendarId)
  expect(at.calendar.amendments).toMatchObject([{ no: 1, from: '2026-12-04', change: { kind: 'notice' } }])
  // 14 days to 31 December but the weekends, then from 4 January on.
  expect(due()).toEqual({ known: true, value: '2027-01-08' })
  expect(holidaysOn(at.calendar.amendments, '2026-12-03')).toBeUndefined()
})

it('M-four-eyes who entered it does not confirm it; who has no part in it cannot', () => {
  const at = city()
  propose(at)
  const confirm = (who: typeof people.planner) =>
    at.attempt(who, 'supervision.confirmAmendment', calendarId, {}).allowed
  expect(confirm(people.administrator)).toBe(false)
  expect(confirm({ ...people.administrator, roles: ['admin.security'] })).toBe(false)
  expect(confirm(people.planner)).toBe(false)
  at.act(people.securityAdministrator, 'supervision.declineAmendment', calendarId, { answer: '与原文不符' })
  expect(at.calendar).toMatchObject({ status: 'settled', amendments: [], declined: [{ answer: '与原文不符' }] })
})

it.each([
  ['放假起止日期有误', { off: [...statutory, span('02-12', '02-05')] }, '2027-02-12—2027-02-05'],
  ['放假起止日期有误', { off: [...statutory, span('02-05', '12-12')] }, '2027-02-05—2027-12-12'],
  ['2027 年的放假安排不含该日', { off: [...statutory, { from: '2028-01-01', to: '2028-01-01' }] }, '2028-01-01'],
  ['2027 年的放假安排不含该日', { work: ['2026-12-27'] }, '2026-12-27'],
  ['“安排至”应在当年', { to: '2026-12-31' }, '2026-12-31'],
  ['“安排至”年底的，就是安排全年', { to: '2027-12-31' }, '2027-12-31'],
  ['只能录入至下一年度的放假安排', { year: 2028, off: [], work: [] }, '2028'],
  ['通知的日期在今天之后', { date: '2026-12-02' }, '2026-12-02'],
  ['该文号的放假安排已录入', { number: firstNotices.at(-1)?.number ?? '' }, '国办发明电〔2025〕7号'],
  ['同一天既放假又上班', { work: ['2027-10-02'] }, '2027-10-02'],
  ['上班的日子应是周末或原放假日', { work: ['2027-03-01'] }, '2027-03-01'],
  ['法定节假日没有放假', { off: statutory.slice(1) }, '2027-01-01'],
] as const)('M-notice refused: %s', (sentence, change, value) => {
  expect(refusals(city(), example(change as Partial<HolidayNotice>))).toContainEqual([sentence, value])
})

it('M-notice an extension names what it changes; one that changes nothing is refused', () => {
  const at = city()
  enter(at)
  expect(refusals(at, example({ number: '例〔2026〕2号' }))).toEqual([['现行日历已是如此', '2027']])
  // As the notice of 26 January 2020: one more day off, and work again on a day that was off.
  enter(at, example({ number: '例〔2027〕1号', off: [span('02-15')], work: ['2027-02-12'] }))
  const calendar = workingCalendar({ ...publishedYears, ...holidaysNow(at.calendar.amendments) })
  expect(calendar.isWorkingDay('2027-02-15')).toEqual({ known: true, value: false })
  expect(calendar.isWorkingDay('2027-02-12')).toEqual({ known: true, value: true })
  expect(calendar.isWorkingDay('2027-02-11')).toEqual({ known: true, value: false })
})

it('M-notice a notice is taken back with a reason, the last of its year first', () => {
  const at = city()
  enter(at)
  enter(at, example({ number: '例〔2027〕1号', off: [span('02-15')], work: [] }))
  const withdraw = (of: number, reason = '录入有误') => ({ change: { kind: 'withdrawal', of }, reason })
  expect(refusals(at, withdraw(1))).toEqual([['该年还有之后录入的放假安排', '1']])
  expect(refusals(at, withdraw(2, ''))).toEqual([['撤回放假安排应说明原因', '—']])
  expect(refusals(at, withdraw(7))).toEqual([['没有可撤回的这份放假安排', '7']])
  enter(at, withdraw(2))
  expect(holidaysNow(at.calendar.amendments)?.[2027]?.off).not.toContain('02-15')
  enter(at, withdraw(1))
  expect(holidaysNow(at.calendar.amendments)).toBeUndefined()
  // The number is free again.
  expect(propose(at).allowed).toBe(true)
})

it('M-notice a part of the year settles days up to its end, and the year stays missing', () => {
  const at = city()
  enter(at, example({ off: [span('01-01')], work: [], to: '2027-01-31' }))
  const holidays = holidaysNow(at.calendar.amendments)
  const { calendar } = withHolidays(wuhan2021, holidays)
  expect(calendar.addWorkingDays('2026-12-10', 20)).toEqual({ known: true, value: '2027-01-08' })
  expect(calendar.isWorkingDay('2027-02-01')).toMatchObject({ known: false, unpublishedYear: 2027 })
  expect(missingYear(holidays, '2026-12-01')).toBe(2027)
})

it('M-notice the rest of a year arranged in part keeps the statutory days, and nothing makes one worked', () => {
  const at = city()
  enter(at, example({ off: [span('01-01')], work: [], to: '2027-01-31' }))
  const rest = { number: '例〔2027〕1号', off: [span('02-05', '02-11')], work: [] }
  expect(refusals(at, example(rest))).toEqual([
    ['法定节假日没有放假', '2027-05-01、2027-10-01、2027-10-02、2027-10-03'],
  ])
  enter(at, example({ ...rest, off: statutory.slice(1) }))
  expect(missingYear(holidaysNow(at.calendar.amendments), '2026-12-01')).toBeNull()
  expect(refusals(at, example({ number: '例〔2027〕2号', off: [], work: ['2027-10-01'] }))).toEqual([
    ['法定节假日没有放假', '2027-10-01'],
  ])
})

it('the notice of the next year is missed from November on', () => {
  expect(missingYear(undefined, '2026-10-31')).toBeNull()
  expect(missingYear(undefined, '2026-11-01')).toBe(2027)
  const at = city()
  enter(at)
  expect(missingYear(holidaysNow(at.calendar.amendments), '2027-10-31')).toBeNull()
  expect(missingYear(holidaysNow(at.calendar.amendments), '2027-11-01')).toBe(2028)
})

it('an entry names the years recorded when it was judged, and is judged again by them', () => {
  const at = city()
  enter(at)
  const holidays = holidaysNow(at.calendar.amendments)
  const pack = withHolidays(wuhan2021, holidays)
  const again = packOf(JSON.parse(JSON.stringify(refOf(pack))))
  expect(again.calendar).toBe(pack.calendar)
  expect(packOf(refOf(wuhan2021)).calendar).toBe(wuhan2021.calendar)
  const [proposed, confirmed] = at.log.get(calendarId) ?? []
  expect([proposed?.pack.holidays, confirmed?.pack.holidays]).toEqual([undefined, undefined])
})

it('M-state parameters are no business of the calendar, nor notices of a pack', () => {
  const at = city()
  const onPack = at.attempt(people.administrator, 'supervision.proposeNotice', 'rules-wuhan-2021', example())
  expect(onPack.allowed).toBe(false)
  const offered = at
    .offers(people.administrator, calendarId)
    .find(({ action }) => action === 'supervision.proposeAmendment')
  expect(offered?.decision.allowed).toBe(false)
})
