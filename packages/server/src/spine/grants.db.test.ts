import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestCity, testCity } from '../testing/test-city.ts'

let city: TestCity
beforeAll(async () => {
  city = await testCity()
  await city.newProject()
})
afterAll(() => city.database.drop())

const logTables = ['entry', 'seal', 'refusal', 'receipt', 'content', 'register', 'sign_in_event', 'bootstrap_done']

test.each(
  logTables.flatMap(table => [
    `delete from ${table}`,
    `truncate ${table}`,
    `alter table ${table} add column x int`,
    `drop table ${table}`,
    `create rule r as on insert to ${table} do instead nothing`,
  ]),
)('the run-time role may not: %s', async sql => {
  await expect(city.database.appPool.query(sql)).rejects.toMatchObject({ code: '42501' })
})

test.each([
  'update entry set no = 1',
  `update refusal set reasons = '[]'`,
  `update receipt set receipt = '{}'`,
  `update content set body = ''`,
  'delete from subject',
  'update seal set no = 1',
  'update register set place = 1',
  'update register_head set one = true',
  `insert into register_head (place, hash, signature) values (0, '', '')`,
  'delete from register_head',
  'create table x (y int)',
  'create function f() returns int language sql as $$ select 1 $$',
  'set session authorization zhengheng_owner',
  'set role zhengheng_owner',
])('the run-time role may not: %s', async sql => {
  await expect(city.database.appPool.query(sql)).rejects.toMatchObject({ code: '42501' })
})

test('the run-time role owns nothing', async () => {
  const { rows } = await city.database.ownerPool.query(
    `select relname from pg_class join pg_roles on pg_roles.oid = relowner where rolname = 'zhengheng_app'`,
  )
  expect(rows).toEqual([])
})
