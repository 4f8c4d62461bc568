import { afterEach, beforeEach, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { ADMIN_PASSWORD, addClerk, office, testPeople } from '../testing/test-people.ts'
import { activate } from './activation.ts'
import { bootstrap } from './bootstrap.ts'
import type { People } from './people.ts'
import { signIn } from './sign-in.ts'

let database: TestDatabase
let people: People

beforeEach(async () => {
  database = await testDatabase()
  people = (await testPeople(database.appPool)).people
})
afterEach(() => database.drop())

const accounts = () =>
  people.db.selectFrom('account').select(['login', 'roles', 'password_hash as password']).orderBy('login').execute()

test('a fresh database has no account at all', async () => {
  expect(await accounts()).toEqual([])
})

test('three administrators come into being, each with one post and an activation of their own', async () => {
  const answer = await bootstrap(people)
  if (answer.kind === 'closed') throw new Error('closed')
  expect(await accounts()).toEqual([
    { login: 'admin.audit', roles: ['admin.audit'], password: null },
    { login: 'admin.security', roles: ['admin.security'], password: null },
    { login: 'admin.system', roles: ['admin.system'], password: null },
  ])
  const halves = answer.administrators.flatMap(({ firstHalf, secondHalf }) => [firstHalf, secondHalf])
  expect(new Set(halves).size).toBe(6)
  const [system, security] = answer.administrators
  if (!system || !security) throw new Error('fewer than three')
  const open = (login: string, firstHalf: string, secondHalf: string) =>
    activate(people, { login, firstHalf, secondHalf, password: ADMIN_PASSWORD }, office)
  expect((await open(system.login, security.firstHalf, security.secondHalf)).kind).toBe('refused')
  expect((await open(system.login, system.firstHalf, security.secondHalf)).kind).toBe('refused')
  for (const { login, firstHalf, secondHalf } of answer.administrators) {
    expect((await open(login, firstHalf, secondHalf)).kind).toBe('signedIn')
    expect((await signIn(people, login, ADMIN_PASSWORD, office)).kind).toBe('signedIn')
  }
})

test('the second time is refused and changes nothing, also when both come at once', async () => {
  const answers = await Promise.all([bootstrap(people), bootstrap(people), bootstrap(people)])
  expect(answers.map(answer => answer.kind).sort()).toEqual(['closed', 'closed', 'done'])
  const before = await people.db.selectFrom('account').selectAll().orderBy('login').execute()
  expect((await bootstrap(people)).kind).toBe('closed')
  expect(await people.db.selectFrom('account').selectAll().orderBy('login').execute()).toEqual(before)
})

test('a failure in the middle leaves bootstrap open and no account behind', async () => {
  await addClerk(people, 'admin.audit')
  await expect(bootstrap(people)).rejects.toThrow('already used')
  expect((await accounts()).map(account => account.login)).toEqual(['admin.audit'])
  expect(await people.db.selectFrom('bootstrap_done').selectAll().execute()).toEqual([])
})

test.each([
  'delete from bootstrap_done',
  'truncate bootstrap_done',
  'update bootstrap_done set at = now()',
  'delete from sign_in_event',
  "update sign_in_event set kind = 'x'",
  'truncate sign_in_event',
  'delete from account',
  'delete from unit',
  'delete from file',
  "update file set digest = repeat('0', 64)",
  'drop table account',
  'alter table bootstrap_done drop constraint bootstrap_done_once',
  'create table own_table (id int)',
])('the running product may not: %s', async statement => {
  await expect(database.appPool.query(statement)).rejects.toMatchObject({ code: '42501' })
})
