import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { sweepAll } from './sweep-all.ts'

let city: TestApp
beforeAll(async () => {
  city = await testApp()
})
afterAll(() => city.close())

const DAY = 86_400_000
const ACCOUNT = '00000000-0000-4000-8000-000000000001'

const ago = (days: number) => new Date(Date.now() - days * DAY)
const sql = (statement: string, values: unknown[] = []) => city.ownerPool.query(statement, values)
const ages = async (table: string, of = 'at') =>
  (await sql(`select round(extract(epoch from now() - ${of}) / 86400)::int as days from ${table} order by 1`)).rows.map(
    ({ days }) => days,
  )

/** The clock of the product is the same as the database's here: what may be forgotten is counted by both. */
const today = () => ({ ...city.house, clock: { now: () => new Date() } })

test('what proves nothing is forgotten when it is old, and nothing a day early', async () => {
  await sql('truncate sign_in_event, refusal, notice')
  for (const days of [100, 364, 366, 800])
    for (const kind of ['signedIn', 'wrongPassword', 'accountCreated'])
      await sql(
        `insert into sign_in_event (id, at, kind, user_agent, address) values (gen_random_uuid(), $1, $2, '', '')`,
        [ago(days), kind],
      )
  for (const days of [10, 729, 731])
    await sql(`insert into refusal values ('p', gen_random_uuid(), $2, $1, 'a', '', '[]')`, [ago(days), ACCOUNT])
  for (const [no, days, read] of [
    [1, 364, true],
    [2, 366, true],
    [3, 366, false],
    [4, 731, false],
  ] as const)
    await sql(`insert into notice values ($1, 'p', $2, $3, 'c', '{}', $4)`, [
      ACCOUNT,
      no,
      ago(days),
      read ? ago(1) : null,
    ])

  await sweepAll(today(), undefined)

  expect(await ages(`sign_in_event where kind in ('signedIn', 'wrongPassword')`)).toEqual([100, 100, 364, 364])
  expect(await ages(`sign_in_event where kind = 'accountCreated'`)).toEqual([100, 364, 366, 800])
  expect(await ages('refusal')).toEqual([10, 729])
  expect(await ages('notice')).toEqual([364, 366])
})

test('a server with a clock far ahead cannot forget what the law keeps, and cannot delete by itself', async () => {
  await sql('truncate sign_in_event, refusal')
  await sql(
    `insert into sign_in_event (id, at, kind, user_agent, address) values (gen_random_uuid(), $1, 'signedIn', '', '')`,
    [ago(170)],
  )
  await sql(`insert into refusal values ('p', gen_random_uuid(), $2, $1, 'a', '', '[]')`, [ago(300), ACCOUNT])
  await sweepAll({ ...city.house, clock: { now: () => new Date(Date.now() + 4000 * DAY) } }, undefined)
  expect(await ages('sign_in_event')).toEqual([170])
  expect(await ages('refusal')).toEqual([300])
  for (const table of ['sign_in_event', 'refusal', 'entry', 'receipt'])
    await expect(city.house.pool.query(`delete from ${table}`)).rejects.toThrow('permission denied')
})
