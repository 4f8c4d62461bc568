import { expect, test } from 'vitest'
import { watchClock } from './clock-watch.ts'
import { NotNow, openCondition } from './condition.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const START = Date.parse('2026-11-30T01:00:00.000Z')

/** A server and its database in a world whose true time goes on by itself. */
function world(options: { readonly elsewhere?: boolean; readonly confirmedDay?: string } = {}) {
  let passed = 0
  let server = 0
  let database = 0
  let newest: Date | undefined = new Date(START - HOUR)
  const condition = openCondition()
  const clock = { now: () => new Date(START + passed + server) }
  const watch = watchClock({
    clock,
    condition,
    bound: 5000,
    standstillDays: 60,
    elsewhere: options.elsewhere ?? false,
    confirmedDay: options.confirmedDay,
    steady: () => passed,
  })
  const look = () => ({ before: clock.now(), database: new Date(START + passed + database), after: clock.now() })
  return {
    condition,
    wait: (by: number) => {
      passed += by
    },
    /** moves the server's clock, or with `both` the clock of one machine for both */
    set: (by: number, both = true) => {
      server = by
      database = both ? by : 0
    },
    lastEntry: (at: Date | undefined) => {
      newest = at
    },
    act: () => {
      try {
        return watch.instant(look(), newest)
      } catch (error) {
        if (error instanceof NotNow) return error.concern.text.en
        throw error
      }
    },
    watchOnce: () => {
      watch.compare(look())
      watch.place(newest)
    },
  }
}

test('a right clock is the instant; small steps and long waiting are no matter', () => {
  const city = world()
  expect(city.act()).toEqual(new Date(START))
  city.wait(30 * DAY)
  city.set(3000)
  expect(city.act()).toEqual(new Date(START + 30 * DAY + 3000))
  city.set(7000)
  expect(city.act()).toEqual(new Date(START + 30 * DAY + 7000))
  expect(city.condition.concerns).toEqual([])
})

test('an act is never before the newest entry: within the bound it takes its instant', () => {
  const city = world()
  const newest = new Date(START + 4000)
  city.lastEntry(newest)
  expect(city.act()).toEqual(newest)
  city.lastEntry(new Date(START + 6000))
  expect(city.act()).toContain('before the newest act on record (2026-11-30 09:00:06)')
})

test.each([HOUR, -HOUR, 7000, -7000, -DAY, 400 * DAY, -3650 * DAY])(
  'a clock that is %d ms from the database’s is doubted, and believed again once it is right',
  by => {
    const city = world({ elsewhere: true })
    city.act()
    city.set(by, false)
    expect(city.act()).toMatch(/clocks of server and database differ by/)
    expect(city.condition.concerns).toMatchObject([{ about: 'clock', stops: 'acts' }])
    city.wait(HOUR)
    city.set(0)
    expect(city.act()).toEqual(new Date(START + HOUR))
    expect(city.condition.concerns).toEqual([])
  },
)

test.each([HOUR, -HOUR, 400 * DAY])('with one machine’s clock a jump of %d ms shows against the steady count', by => {
  const city = world()
  city.act()
  city.set(by)
  city.wait(DAY)
  expect(city.act()).toMatch(/jumped (forward|back) by/)
  city.wait(DAY)
  expect(city.act()).toMatch(/jumped/)
  city.set(0)
  expect(city.act()).toEqual(new Date(START + 2 * DAY))
})

test('a jump that a second machine confirms is a deliberate step', () => {
  const city = world({ elsewhere: true })
  city.act()
  city.set(HOUR)
  expect(city.act()).toEqual(new Date(START + HOUR))
})

test('long after the newest entry one clock is not enough; another machine’s, or the operator’s own for that day, is', () => {
  const long = 400 * DAY
  const alone = world()
  alone.lastEntry(new Date(START - long))
  expect(alone.act()).toContain('CLOCK_CONFIRMED=2026-11-30')
  const two = world({ elsewhere: true })
  two.lastEntry(new Date(START - long))
  expect(two.act()).toEqual(new Date(START))
  const told = world({ confirmedDay: '2026-11-30' })
  told.lastEntry(new Date(START - long))
  expect(told.act()).toEqual(new Date(START))
  const toldLongAgo = world({ confirmedDay: '2026-11-29' })
  toldLongAgo.lastEntry(new Date(START - long))
  expect(toldLongAgo.act()).toContain('400 days after')
  const empty = world()
  empty.lastEntry(undefined)
  expect(empty.act()).toEqual(new Date(START))
})

test('the light comes and goes without anybody acting', () => {
  const city = world({ elsewhere: true })
  city.set(HOUR, false)
  city.watchOnce()
  expect(city.condition.concerns).toMatchObject([{ about: 'clock', stops: 'acts', figures: { offset_seconds: -3600 } }])
  city.set(0)
  city.watchOnce()
  expect(city.condition.concerns).toEqual([])
})
