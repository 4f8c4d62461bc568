import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { milestonesOf } from '../happened.ts'
import { dayInShanghai, plusDays } from '../kernel/calendar.ts'
import { plusMonths } from '../kernel/plus-months.ts'
import { text } from '../kernel/text.ts'
import { newProject } from '../project.ts'
import { pauseClock, startClock, stopClock } from '../rulebook/clock.ts'
import { type Milestones, mayOwe } from '../rulebook/milestones.ts'
import { national2019 } from '../rulebook/national-2019.ts'
import type { Pack } from '../rulebook/pack.ts'
import { wuhan2021 } from '../rulebook/wuhan-2021.ts'
import { wuhanDistrict } from '../rulebook/wuhan-district.ts'
import { projectAt } from '../testing/project-at.ts'
import { obligationsFrom, obligationsOf } from './obligations.ts'

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
    expect(on({ completedOn }, '2026-01-30')).toEqual([['acceptance', '2026-03-02', 'open']])
    expect(on({ completedOn })).toEqual([['acceptance', '2026-03-02', 'near']])
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
    const approvedOn = '2024-02-29'
    expect(on({ approvedOn }, '2026-02-28', pack)).toEqual([['startBeforeLapse', '2026-02-28', 'near']])
    expect(on({ approvedOn }, '2026-03-01', pack)).toEqual([])
    expect(on({ approvedOn, constructionStartedOn: '2025-01-06' }, '2026-03-01', pack)[0]?.[2]).toBe('done')
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
    expect(on({ correction: { orderedOn: '2090-01-02', workingDays: 10 } })).toEqual([
      ['correction', 2090, 'uncertain'],
    ])
  })

  it('W-14+.clock a day not settled is told so, and overdue once no notice could save it', () => {
    const approvalClock = startClock('2026-12-10', 20)
    const standing = (today: string) => on({ approvalClock }, today)
    for (const today of ['2026-12-28', '2027-01-04'])
      expect(standing(today)).toEqual([['approvalTimeLimit', 2027, 'uncertain']])
    expect(standing('2027-06-01')).toEqual([['approvalTimeLimit', 2027, 'overdue']])
    const [duty] = obligationsFrom({ ended: false, approvalClock }, wuhan2021, '2026-12-28')
    expect(duty?.due).toMatchObject({ known: false, atLeast: '2026-12-30' })
  })

  it('N-20.1 D-3 the rule cited is the one the pack rests the term on; a pack without it knows no such duty', () => {
    const rules = (facts: Partial<Milestones>, pack: Pack) =>
      obligationsFrom({ ended: false, ...facts }, pack, '2026-03-02').map(({ rule }) => rule)
    expect(rules({ constructionStartedOn: '2026-01-05' }, national2019)).toEqual(['N-20.1'])
    expect(rules({ approvedOn: '2026-01-05' }, wuhanDistrict)).toEqual(['D-3'])
    expect(rules({ approvalClock: startClock('2026-02-10', 20) }, national2019)).toEqual([])
  })

  it('N-25.1 a rule the deployment switched off demands nothing', () => {
    const amended = { upTo: 1, parameters: {}, rules: { 'N-25.1': 'off' } } as const
    expect(on({ completedOn: '2025-09-02' }, '2026-03-02', { ...wuhan2021, amended })).toEqual([])
  })

  it('W-14+.b N-25.1 N-27.1 what waits for a planned day is expected, never late', () => {
    const planned = { from: '2025-07-01', to: '2026-05-31' }
    const expected = [
      ['annualReport', '2025-12-31', 'expected'],
      ['annualReport', '2026-12-31', 'expected'],
      ['acceptance', '2026-11-30', 'expected'],
      ['selfEvaluation', '2028-05-31', 'expected'],
    ]
    expect(on({ planned })).toEqual(expected)
    expect(on({ planned }, '2030-01-01')).toEqual(expected)
    expect(on({ planned, constructionStartedOn: '2025-09-01' })).toEqual([
      ['annualReport', '2025-12-31', 'overdue'],
      ['annualReport', '2026-12-31', 'open'],
      ...expected.slice(2),
    ])
  })

  it('L-46 L-47 L-R50 a contract is signed, filed and published in its terms', () => {
    expect(on({ awardNotifiedOn: '2026-02-20', contractSignedOn: '2026-02-27' })).toEqual([
      ['contractSigning', '2026-03-22', 'done'],
      // 28 February 2026 is a working day of the published calendar.
      ['contractFiling', '2026-03-09', 'open'],
      ['contractPublication', '2026-03-02', 'near'],
    ])
    const signed = { contractSignedOn: '2026-02-27', contractFiledOn: '2026-03-01', contractPublishedOn: '2026-03-02' }
    expect(on(signed, '2027-01-01').map(([, , status]) => status)).toEqual(['done', 'done'])
  })

  it('L-P15 L-P14 a system is filed from level 2, tested every year from level 3', () => {
    const wentLiveOn = '2024-01-10'
    expect(on({ wentLiveOn, protectionLevel: 1 })).toEqual([])
    expect(on({ wentLiveOn, protectionLevel: 2, protectionFiledOn: '2024-02-09' })).toEqual([
      ['securityFiling', '2024-02-09', 'done'],
    ])
    expect(on({ wentLiveOn, protectionLevel: 3, protectionTests: ['2024-12-30'] })).toEqual([
      ['securityFiling', '2024-02-09', 'overdue'],
      ['securityTest', '2025-01-10', 'done'],
      ['securityTest', '2025-12-30', 'overdue'],
    ])
  })

  it('N-30.2 a rectification has the term its order names', () => {
    const rectifications = [{ orderedOn: '2026-02-25', workingDays: 3, doneOn: '2026-02-27' }]
    expect(on({ rectifications: [...rectifications, { orderedOn: '2026-02-27', workingDays: 5 }] })).toEqual([
      ['rectification', '2026-02-28', 'done'],
      ['rectification', '2026-03-05', 'open'],
    ])
  })

  it('W-14+.f W-14+.clock only what was started and not ended has to be looked at', () => {
    const clock = startClock('2026-02-10', 20)
    expect(mayOwe({ ended: false })).toBe(false)
    expect(mayOwe({ ended: false, approvalClock: clock })).toBe(true)
    expect(mayOwe({ ended: false, approvalClock: stopClock(clock, '2026-02-20') })).toBe(false)
    expect(mayOwe({ ended: false, correction: { orderedOn: '2026-02-10', workingDays: 10 } })).toBe(true)
    expect(mayOwe({ ended: false, approvedOn: '2026-02-10' })).toBe(true)
    expect(mayOwe({ ended: true, approvedOn: '2026-02-10' })).toBe(false)
  })

  it('N-25.1 an approved project plans by the schedule of what was approved', () => {
    const { city, id } = projectAt('approved')
    const project = city.project(id)
    expect(milestonesOf(project)).toMatchObject({ planned: { from: '2026-06-01', to: '2027-05-31' } })
    expect(milestonesOf(project).approvedOn).toBe(dayInShanghai(project.documents.at(-1)?.at ?? ''))
    expect(obligationsOf(project, wuhan2021, '2026-12-01').map(({ kind, status }) => [kind, status])).toEqual([
      ['approvalTimeLimit', 'done'],
      ['annualReport', 'expected'],
      ['annualReport', 'expected'],
      ['acceptance', 'expected'],
      ['selfEvaluation', 'expected'],
    ])
  })

  it('W-14+.f nothing is owed before the first act or after the end', () => {
    expect(obligationsOf(newProject('p1'), wuhan2021, '2026-03-02')).toEqual([])
    expect(on({ ended: true, completedOn: '2020-01-01' })).toEqual([])
  })
})
