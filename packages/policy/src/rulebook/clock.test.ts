import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, plusDays, workingCalendar } from '../kernel/calendar.ts'
import { publishedYears } from '../kernel/holidays.ts'
import { text } from '../kernel/text.ts'
import { type Clock, dueDate, isPaused, pauseClock, resumeClock, startClock, stopClock, usedDays } from './clock.ts'

const calendar = workingCalendar()
const cause = text('补正', 'Correction')
const pause = (clock: Clock, on: Day) => pauseClock(clock, on, cause, 'W-14+.clock')
const used = (clock: Clock, today: Day) => {
  const answer = usedDays(clock, today, calendar)
  return answer.known ? answer.value : Number.NaN
}

describe('W-14+.clock the time limit', () => {
  const started = startClock('2026-03-02', 20)

  it('counts working days after the day of acceptance', () => {
    expect(used(started, '2026-03-02')).toBe(0)
    expect(used(started, '2026-03-09')).toBe(5)
    expect(dueDate(started, calendar)).toEqual({ known: true, value: '2026-03-30' })
  })
  it('stands still while paused and has no last day then', () => {
    const paused = pause(started, '2026-03-04')
    expect(isPaused(paused)).toBe(true)
    expect(used(paused, '2026-03-20')).toBe(2)
    expect(dueDate(paused, calendar)).toEqual({ known: true, value: null })
  })
  it('goes on after the pause, its last day later by the pause', () => {
    const resumed = resumeClock(pause(started, '2026-03-04'), '2026-03-11')
    expect(used(resumed, '2026-03-11')).toBe(2)
    expect(used(resumed, '2026-03-12')).toBe(3)
    expect(dueDate(resumed, calendar)).toEqual({ known: true, value: '2026-04-07' })
  })
  it('stops for good', () => {
    const stopped = stopClock(pause(started, '2026-03-04'), '2026-03-11')
    expect(isPaused(stopped)).toBe(false)
    expect(used(stopped, '2026-06-30')).toBe(2)
    expect(pause(stopped, '2026-03-12')).toBe(stopped)
    expect(stopClock(stopped, '2026-03-20')).toBe(stopped)
  })
  it('pausing twice or resuming a running clock changes nothing', () => {
    const paused = pause(started, '2026-03-04')
    expect(pause(paused, '2026-03-05')).toBe(paused)
    expect(resumeClock(started, '2026-03-05')).toBe(started)
  })
  it('keeps cause and rule of every pause', () => {
    expect(pause(started, '2026-03-04').pauses).toEqual([{ from: '2026-03-04', cause, rule: 'W-14+.clock' }])
  })
  it('says so when the year is not published, with the earliest and the latest day it can be', () => {
    const unknown = { known: false, unpublishedYear: 2027 }
    const late = startClock('2026-12-21', 20)
    expect(dueDate(late, calendar)).toMatchObject(unknown)
    expect(usedDays(late, '2027-01-15', calendar)).toMatchObject(unknown)
    const paused = resumeClock(pause(late, '2026-12-25'), '2027-01-10')
    expect(dueDate(paused, calendar)).toMatchObject(unknown)
    expect(usedDays(paused, '2026-12-27', calendar)).toEqual({ known: true, value: 4 })
  })
})

type Step = { readonly do: 'pause' | 'resume' | 'stop' | 'wait'; readonly days: number }
const steps = fc.array(
  fc.record({ do: fc.constantFrom('pause', 'resume', 'stop', 'wait'), days: fc.integer({ min: 0, max: 9 }) }),
  { maxLength: 15 },
) as fc.Arbitrary<Step[]>

/** Walks through the days one by one and counts those on which the clock ran. */
function walked(script: readonly Step[]) {
  let clock = startClock('2026-01-05', 20)
  let today = '2026-01-05'
  let running = true
  let stopped = false
  let naive = 0
  for (const step of script) {
    for (let left = step.days; left > 0; left -= 1) {
      today = plusDays(today, 1)
      const working = calendar.isWorkingDay(today)
      if (running && working.known && working.value) naive += 1
    }
    if (step.do === 'pause') {
      clock = pause(clock, today)
      running = false
    }
    if (step.do === 'resume') {
      clock = resumeClock(clock, today)
      running = !stopped
    }
    if (step.do === 'stop') {
      clock = stopClock(clock, today)
      running = false
      stopped = true
    }
  }
  return { clock, today, naive, running }
}

describe('any sequence of pauses', () => {
  it('uses exactly the working days on which the clock ran', () => {
    fc.assert(
      fc.property(steps, script => {
        const { clock, today, naive } = walked(script)
        expect(used(clock, today)).toBe(naive)
      }),
    )
  })
  it('is due on the day on which the last allowed working day is used', () => {
    fc.assert(
      fc.property(steps, script => {
        const { clock, running } = walked(script)
        fc.pre(running)
        const due = dueDate(clock, calendar)
        if (!due.known || due.value === null) throw new Error('a running clock of 2026 has a last day')
        expect(used(clock, due.value)).toBe(20)
        expect(used(clock, plusDays(due.value, -1))).toBe(19)
      }),
    )
  })
  it('before the notice of its year, day and days used lie between what every calendar keeps', () => {
    const { 2026: _, ...before } = publishedYears
    const told = workingCalendar(before)
    fc.assert(
      fc.property(steps, script => {
        const { clock, today } = walked(script)
        const [day, truth] = [dueDate(clock, told), dueDate(clock, calendar)]
        if (!truth.known) throw new Error('2026 is known')
        if (day.known) expect(day.value).toBeNull()
        if (day.known || truth.value === null || day.atLeast === null || day.atMost === null) return
        expect([day.atLeast <= truth.value, truth.value <= day.atMost]).toEqual([true, true])
        const [few, exact] = [usedDays(clock, today, told), used(clock, today)]
        if (!few.known) expect([few.atLeast <= exact, exact <= few.atMost]).toEqual([true, true])
      }),
    )
  })
  it('with a long pause the fewest days used are those of the fewest days and the longest pause', () => {
    const { 2026: _, ...before } = publishedYears
    const clock = resumeClock(pause(startClock('2026-01-05', 200), '2026-03-02'), '2026-09-01')
    const told = usedDays(clock, '2026-12-20', workingCalendar(before))
    expect(told.known || told.atLeast <= used(clock, '2026-12-20')).toBe(true)
    expect(told.known || told.atMost >= used(clock, '2026-12-20')).toBe(true)
  })
  it('is not moved by a pause that began when the time had already run out', () => {
    const late = resumeClock(pause(startClock('2026-01-05', 5), '2026-01-20'), '2026-01-30')
    expect(dueDate(late, calendar)).toEqual({ known: true, value: '2026-01-12' })
    expect(dueDate(pause(startClock('2026-01-05', 5), '2026-01-20'), calendar)).toEqual({
      known: true,
      value: '2026-01-12',
    })
  })
})
