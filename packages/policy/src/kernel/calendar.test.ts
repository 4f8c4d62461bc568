import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayInShanghai, plusDays, workingCalendar } from './calendar.ts'
import type { ArrangedYears } from './holiday-notice.ts'
import { publishedYears } from './holidays.ts'

/** The year after the last is an example, so that the last is arranged to its end. */
const example: ArrangedYears = { 2027: { off: ['01-01'], work: [] } }
const calendar = workingCalendar({ ...publishedYears, ...example })
const unarranged = workingCalendar()
const firstYear = Math.min(...Object.keys(publishedYears).map(Number))
const lastYear = Math.max(...Object.keys(publishedYears).map(Number))
const day = fc
  .integer({ min: 0, max: (lastYear - firstYear + 1) * 365 })
  .map(offset => plusDays(`${firstYear}-01-01`, offset))
  .filter(each => Number(each.slice(0, 4)) <= lastYear)

/** Knows nothing but the lists: looks at each day by itself. */
const naivelyWorking = (each: string): boolean => {
  const lists = { ...publishedYears, ...example }[Number(each.slice(0, 4))] ?? { off: [], work: [] }
  const date = each.slice(5)
  if (lists.work.includes(date)) return true
  if (lists.off.includes(date)) return false
  return ![0, 6].includes(new Date(`${each}T12:00:00+08:00`).getUTCDay())
}

describe('2026 as published', () => {
  it('2026-09-24 plus 5 working days is 2026-10-09', () => {
    expect(calendar.addWorkingDays('2026-09-24', 5)).toEqual({ known: true, value: '2026-10-09' })
  })
  it('has 248 working days', () => {
    expect(calendar.workingDaysBetween('2025-12-31', '2026-12-31')).toEqual({ known: true, value: 248 })
  })
  it.each([
    ['2026-10-01', false],
    ['2026-10-10', true],
    ['2026-10-11', false],
    ['2026-02-14', true],
    ['2026-03-02', true],
  ])('%s working: %s', (each, working) => {
    expect(calendar.isWorkingDay(each)).toEqual({ known: true, value: working })
  })
})

describe('a year without a notice', () => {
  it('is said to be unpublished, never guessed', () => {
    const unknown = { known: false, unpublishedYear: 2027 }
    expect(unarranged.isWorkingDay('2027-01-01')).toMatchObject(unknown)
    expect(unarranged.addWorkingDays('2026-12-30', 3)).toMatchObject(unknown)
    expect(unarranged.workingDaysBetween('2026-12-30', '2027-01-08')).toMatchObject(unknown)
    expect(unarranged.workingDaysBetween('2027-01-08', '2026-12-30')).toMatchObject(unknown)
  })
  it('does not matter where it is not reached', () => {
    expect(unarranged.addWorkingDays('2026-12-24', 1)).toEqual({ known: true, value: '2026-12-25' })
    expect(unarranged.addWorkingDays('2027-05-01', 0)).toEqual({ known: true, value: '2027-05-01' })
  })
  it('20 working days from 10 December end no earlier than the 30th, and surely before June', () => {
    const answer = unarranged.addWorkingDays('2026-12-10', 20)
    expect(answer).toMatchObject({ known: false, unpublishedYear: 2027, atLeast: '2026-12-30' })
    expect(!answer.known && answer.atMost < '2027-06-01').toBe(true)
  })
})

describe('a notice of New Year', () => {
  const years = { 2018: { off: [], work: [] } }
  it('may change the last days of the December before: until it is there they are unknown', () => {
    const before = workingCalendar(years)
    const unknown = { known: false, unpublishedYear: 2019 }
    expect(before.isWorkingDay('2018-12-29')).toMatchObject(unknown)
    expect(before.isWorkingDay('2018-12-31')).toMatchObject(unknown)
    expect(before.addWorkingDays('2018-12-28', 1)).toMatchObject(unknown)
    expect(before.isWorkingDay('2018-12-27')).toEqual({ known: true, value: true })
  })
  it('that of 2019 made 29 December 2018 working and the 31st a day off', () => {
    const after = workingCalendar({ ...years, ...publishedYears })
    expect(after.isWorkingDay('2018-12-31')).toEqual({ known: true, value: false })
    expect(after.addWorkingDays('2018-12-28', 1)).toEqual({ known: true, value: '2018-12-29' })
    expect(after.addWorkingDays('2018-12-29', 1)).toEqual({ known: true, value: '2019-01-02' })
  })
})

it('a year arranged in part is known to that day', () => {
  const part = workingCalendar({ ...publishedYears, 2027: { off: ['01-01'], work: [], to: '01-31' } })
  expect(part.addWorkingDays('2026-12-31', 1)).toEqual({ known: true, value: '2027-01-04' })
  expect(part.isWorkingDay('2027-02-01')).toMatchObject({ known: false, unpublishedYear: 2027 })
})

describe('what every calendar keeps', () => {
  /** What was known before the notice of each year. */
  const knownBefore = Object.keys(publishedYears).map(year => ({
    year,
    before: workingCalendar(Object.fromEntries(Object.entries(publishedYears).filter(([each]) => each < year))),
  }))
  const known = fc
    .record({
      in: fc.constantFrom(...knownBefore),
      offset: fc.integer({ min: -120, max: 364 }),
    })
    .map(({ in: { year, before }, offset }) => ({ before, from: plusDays(`${year}-01-01`, offset) }))
  it('a last day lies between its bounds, whatever notice came', () => {
    fc.assert(
      fc.property(known, fc.nat({ max: 200 }), ({ before, from }, count) => {
        const [told, truth] = [before.addWorkingDays(from, count), calendar.addWorkingDays(from, count)]
        fc.pre(truth.known)
        if (told.known) expect(told).toEqual(truth)
        else expect([told.atLeast <= truth.value, truth.value <= told.atMost]).toEqual([true, true])
      }),
      { numRuns: 1000 },
    )
  })
  it('a count of days does too', () => {
    fc.assert(
      fc.property(known, fc.integer({ min: -300, max: 300 }), ({ before, from }, length) => {
        const to = plusDays(from, length)
        const [told, truth] = [before.workingDaysBetween(from, to), calendar.workingDaysBetween(from, to)]
        fc.pre(truth.known)
        if (told.known) expect(told.value - truth.value).toBe(0)
        else expect([told.atLeast <= truth.value, truth.value <= told.atMost]).toEqual([true, true])
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the published lists', () => {
  it.each(Object.entries(publishedYears))('%s: off days are weekdays, work days are weekend days', (year, lists) => {
    const whole = (date: string) => (date.length === 5 ? `${year}-${date}` : date)
    const weekend = (date: string) => [0, 6].includes(new Date(`${whole(date)}T00:00:00Z`).getUTCDay())
    expect(lists.off.filter(weekend)).toEqual([])
    expect(lists.work.filter(date => !weekend(date))).toEqual([])
  })
})

describe('counting', () => {
  it('agrees with looking at every day', () => {
    fc.assert(
      fc.property(day, fc.nat({ max: 60 }), (from, count) => {
        let naive = from
        for (let left = count; left > 0; ) {
          naive = plusDays(naive, 1)
          if (naivelyWorking(naive)) left -= 1
        }
        const answer = calendar.addWorkingDays(from, count)
        if (answer.known) expect(answer.value).toBe(naive)
        else expect(answer.unpublishedYear).toBe(lastYear + 2)
      }),
    )
  })
  it('between two days is the count of working days after the first, and its opposite backwards', () => {
    fc.assert(
      fc.property(day, fc.nat({ max: 400 }), (from, length) => {
        const to = plusDays(from, length)
        fc.pre(Number(to.slice(0, 4)) <= lastYear)
        let naive = 0
        for (let each = plusDays(from, 1); each <= to; each = plusDays(each, 1)) if (naivelyWorking(each)) naive += 1
        expect(calendar.workingDaysBetween(from, to)).toEqual({ known: true, value: naive })
        const back = calendar.workingDaysBetween(to, from)
        expect(back.known && back.value + naive).toBe(0)
      }),
    )
  })
})

it('a day begins at midnight in Shanghai', () => {
  expect(dayInShanghai('2026-03-01T15:59:59.999Z')).toBe('2026-03-01')
  expect(dayInShanghai('2026-03-01T16:00:00.000Z')).toBe('2026-03-02')
  expect(plusDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(plusDays('2026-01-01', -1)).toBe('2025-12-31')
})
