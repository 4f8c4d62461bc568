import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayInShanghai, plusDays, workingCalendar } from './calendar.ts'
import { publishedYears } from './holidays.ts'

const calendar = workingCalendar()
const firstYear = Math.min(...Object.keys(publishedYears).map(Number))
const lastYear = Math.max(...Object.keys(publishedYears).map(Number))
const day = fc
  .integer({ min: 0, max: (lastYear - firstYear + 1) * 365 })
  .map(offset => plusDays(`${firstYear}-01-01`, offset))
  .filter(each => Number(each.slice(0, 4)) <= lastYear)

/** Knows nothing but the lists: looks at each day by itself. */
const naivelyWorking = (each: string): boolean => {
  const lists = publishedYears[Number(each.slice(0, 4))] ?? { off: [], work: [] }
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
    expect(calendar.isWorkingDay('2027-01-01')).toEqual(unknown)
    expect(calendar.addWorkingDays('2026-12-30', 3)).toEqual(unknown)
    expect(calendar.workingDaysBetween('2026-12-30', '2027-01-08')).toEqual(unknown)
    expect(calendar.workingDaysBetween('2027-01-08', '2026-12-30')).toEqual(unknown)
  })
  it('does not matter where it is not reached', () => {
    expect(calendar.addWorkingDays('2026-12-30', 1)).toEqual({ known: true, value: '2026-12-31' })
    expect(calendar.addWorkingDays('2027-05-01', 0)).toEqual({ known: true, value: '2027-05-01' })
  })
})

describe('the published lists', () => {
  it.each(Object.entries(publishedYears))('%s: off days are weekdays, work days are weekend days', (year, lists) => {
    const weekend = (date: string) => [0, 6].includes(new Date(`${year}-${date}T00:00:00Z`).getUTCDay())
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
        else expect(answer.unpublishedYear).toBe(lastYear + 1)
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
