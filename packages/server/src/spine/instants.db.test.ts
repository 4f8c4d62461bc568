import { dayInShanghai, wan } from '@zhengheng/policy'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { systemIds } from '../ports/ids.ts'
import { type TestCity, testCity } from '../testing/test-city.ts'
import { watchClock } from './clock-watch.ts'
import { NotNow, openCondition } from './condition.ts'
import { perform } from './perform.ts'
import type { Shell } from './shell.ts'
import { verifyRegister } from './verify-register.ts'

const HOUR = 3_600_000

let city: TestCity
beforeAll(async () => {
  city = await testCity()
})
afterAll(() => city.database.drop())
// The log of the small city is made to have ended an hour ago, whatever day it is.
beforeEach(() => city.database.ownerPool.query("update entry set at = now() - interval '1 hour'"))

const YEAR = Number(dayInShanghai(new Date().toISOString()).slice(0, 4))

/** A server whose clock is wrong by so much, beside the database's true one. */
const serverOff = (by: number) => {
  const clock = { now: () => new Date(Date.now() + by) }
  const condition = openCondition()
  const options = { condition, bound: 5000, standstillDays: 60, elsewhere: true, steady: () => performance.now() }
  return { ...city.shell, clock, condition, clockWatch: watchClock({ clock, ...options }) }
}

const lineOf = (name: string) => ({
  name,
  year: 2027,
  category: 'businessAppSystem',
  nature: 'newBuild',
  amount: wan(300),
  summary: '监测',
  basis: ['规划'],
})

const begin = (shell: Shell, name: string) =>
  perform(shell, {
    subject: { kind: 'project', id: 'new' },
    action: 'plan.putLine',
    input: lineOf(name),
    seenVersion: 0,
    requestId: systemIds.uuid(),
    actor: city.clerk,
  })

const entries = async () =>
  (await city.database.ownerPool.query('select count(*)::int as n from entry')).rows[0].n as number

test.each([HOUR, -30 * 60_000, 400 * 24 * HOUR])(
  'with a clock wrong by %d ms no act is taken and no series is opened; a right clock is believed',
  async by => {
    const before = await entries()
    await expect(begin(serverOff(by), '错')).rejects.toThrow(NotNow)
    expect(await entries()).toBe(before)
    const { rows } = await city.database.ownerPool.query('select year from number_series where year > $1', [YEAR + 1])
    expect(rows).toEqual([])
    expect(await begin(serverOff(0), '对')).toMatchObject({ kind: 'done' })
  },
)

test('an entry is never before the newest of the whole log, also one another server wrote a little ahead', async () => {
  await begin(serverOff(3000), '快')
  const { rows } = await city.database.ownerPool.query('select max(at) as newest from entry')
  const outcome = await begin(serverOff(0), '慢')
  if (outcome.kind !== 'done') throw new Error(outcome.kind)
  expect(Date.parse(outcome.receipt.at)).toBeGreaterThanOrEqual(rows[0].newest.getTime())
})

test('many beginnings at once from servers that differ: places of the register stand in order of time', async () => {
  const servers = [0, 2000, -2000, 1000].map(serverOff)
  const outcomes = await Promise.all(
    Array.from({ length: 24 }, (_, n) => begin(servers[n % 4] ?? city.shell, `同时${n}`)),
  )
  expect(outcomes.map(({ kind }) => kind)).toEqual(Array(24).fill('done'))
  const { rows } = await city.database.ownerPool.query(
    `select count(*)::int as n from register one join register next on next.place = one.place + 1
     where next.at < one.at and next.subject_id in (select id from subject where state ->> 'name' like '同时%')`,
  )
  expect(rows).toEqual([{ n: 0 }])
  expect((await verifyRegister(city.database.appPool, city.shell.crypto)).bad).toEqual([])
})

test('a clock set by hand goes back: the act takes the instant of the last entry of its chain', async () => {
  const fresh = await testCity()
  fresh.clock.advance(HOUR)
  const id = await fresh.newProject()
  const was = fresh.clock.now().toISOString()
  fresh.clock.advance(-HOUR)
  const { year: _, ...line } = lineOf('改')
  const outcome = await fresh.act(fresh.clerk, id, 'plan.reviseLine', line, 1)
  expect(outcome).toMatchObject({ kind: 'done', receipt: { at: was } })
  // Of the plan nothing is newer, but the line it touches is.
  const submitted = await fresh.act(fresh.leader, 'plan-2027', 'plan.submitUnitPlan', {}, 1)
  expect(submitted).toMatchObject({ kind: 'done', receipt: { at: was } })
  await fresh.database.drop()
})

test('a series begins only in a year the database’s clock says too; one that has begun goes on', async () => {
  const fresh = await testCity()
  const next = `${YEAR + 1}`
  const moved = { ...fresh.shell, condition: openCondition() }
  // The last moment of the year by the database, the first of the next by this server, and within the bound.
  const last = new Date(`${YEAR}-12-31T15:59:59.999Z`)
  const atMidnight = {
    ...moved,
    clock: { now: () => new Date(last.getTime() + 1) },
    pool: new Proxy(moved.pool, {
      get: (pool, property) => (property === 'connect' ? connectedAt(pool, last) : Reflect.get(pool, property, pool)),
    }),
  }
  const watch = { condition: moved.condition, bound: 5000, standstillDays: 9999, elsewhere: true, steady: () => 0 }
  const shell = { ...atMidnight, clockWatch: watchClock({ clock: atMidnight.clock, ...watch }) }
  await expect(begin(shell, '跨年')).rejects.toThrow(`it is not ${next}`)
  await fresh.database.ownerPool.query("insert into number_series values ('project', $1, 7)", [next])
  const outcome = await begin(shell, '跨年')
  expect(outcome).toMatchObject({ kind: 'done', receipt: { code: `WH-${next}-0008` } })
  await fresh.database.drop()
})

/** Connections on which the database says it is that moment. */
const connectedAt = (pool: typeof city.shell.pool, moment: Date) => async () => {
  const client = await pool.connect()
  return new Proxy(client, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target)
      if (property !== 'query') return typeof value === 'function' ? value.bind(target) : value
      return (statement: unknown, ...rest: unknown[]) =>
        (target.query as (...given: unknown[]) => Promise<unknown>)(
          typeof statement === 'string'
            ? statement.replace('now() as database', `'${moment.toISOString()}'::timestamptz as database`)
            : statement,
          ...rest,
        )
    },
  })
}
