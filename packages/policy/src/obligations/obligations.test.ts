import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plusDays } from '../kernel/calendar.ts'
import { pauseClock, startClock } from '../kernel/clock.ts'
import { text } from '../kernel/text.ts'
import { newProject } from '../project.ts'
import { wuhan2021 } from '../rulebook/wuhan-2021.ts'
import type { Milestones } from './milestones.ts'
import { obligationsFrom, obligationsOf } from './obligations.ts'
import { plusMonths } from './plus-months.ts'

const on = (facts: Partial<Milestones>, today = '2026-03-02', pack = wuhan2021) =>
  obligationsFrom({ ended: false, ...facts }, pack, today).map(({ kind, due, status }) => [
    kind,
    due.known ? due.value : due.unpublishedYear,
    status,
  ])

/** Walks day by day: slow, and written without looking at the other. */
function walkedMonths(day: string, months: number): string {
  let current = day
  for (let left = months; left > 0; ) {
    current = plusDays(current, 1)
    if (current.endsWith('-01')) left -= 1
  }
  const month = current.slice(0, 7)
  while (months > 0 && current.slice(8) < day.slice(8) && plusDays(current, 1).startsWith(month))
    current = plusDays(current, 1)
  return current
}

describe('obligations', () => {
  it('N-25.1 months end on the last day of a shorter month, leap years too', () => {
    expect(plusMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(plusMonths('2028-01-31', 1)).toBe('2028-02-29')
    expect(plusMonths('2025-08-31', 6)).toBe('2026-02-28')
    const day = fc.integer({ min: 0, max: 4000 }).map(days => plusDays('2020-01-01', days))
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 30 }), (from, months) => {
        expect(plusMonths(from, months)).toBe(walkedMonths(from, months))
      }),
    )
  })

  it('N-25.1 acceptance is owed half a year after completion; the last day is in time', () => {
    const completedOn = '2025-09-02'
    expect(on({ completedOn })).toEqual([['acceptance', '2026-03-02', 'open']])
    expect(on({ completedOn }, '2026-03-03')).toEqual([['acceptance', '2026-03-02', 'overdue']])
    expect(on({ completedOn, acceptanceAppliedOn: '2026-01-05' }, '2026-03-03')[0]?.[2]).toBe('done')
  })

  it('N-27.1 the self-evaluation has a first and a last day', () => {
    const [duty] = obligationsFrom({ ended: false, finalAcceptedOn: '2024-02-29' }, wuhan2021, '2025-01-01')
    expect(duty).toMatchObject({ from: '2025-02-28', due: { value: '2026-02-28' } })
  })

  it('W-14+.b each year under construction owes a report', () => {
    expect(on({ constructionStartedOn: '2024-05-06', completedOn: '2025-12-01', reportedYears: [2025] })).toEqual([
      ['annualReport', '2024-12-31', 'overdue'],
      ['annualReport', '2025-12-31', 'done'],
      ['acceptance', '2026-06-01', 'open'],
    ])
  })

  it('W-14+.f an approval lapses only where the pack says so', () => {
    const pack = { ...wuhan2021, parameters: { ...wuhan2021.parameters, approvalValidityMonths: 24 } }
    expect(on({ approvedOn: '2024-02-29' })).toEqual([])
    expect(on({ approvedOn: '2024-02-29' }, '2026-03-02', pack)).toEqual([
      ['startBeforeLapse', '2026-02-28', 'overdue'],
    ])
  })

  it('W-14+.clock a pause has no last day, moved rest days count, an unpublished year is not guessed', () => {
    const clock = startClock('2026-02-10', 20)
    const paused = pauseClock(clock, '2026-02-11', text('补正', 'Correction'), 'W-14+.clock')
    expect(on({ approvalClock: paused })).toEqual([['approvalTimeLimit', null, 'paused']])
    let day = '2026-02-10'
    for (let left = 20; left > 0; ) {
      day = plusDays(day, 1)
      const working = wuhan2021.calendar.isWorkingDay(day)
      if (working.known && working.value) left -= 1
    }
    expect(on({ approvalClock: clock })).toEqual([['approvalTimeLimit', day, 'open']])
    expect(on({ correction: { orderedOn: '2090-01-02', workingDays: 10 } })).toEqual([['correction', 2090, 'open']])
  })

  it('W-14+.f nothing is owed before the first act or after the end', () => {
    expect(obligationsOf(newProject('p1'), wuhan2021, '2026-03-02')).toEqual([])
    expect(on({ ended: true, completedOn: '2020-01-01' })).toEqual([])
  })
})
