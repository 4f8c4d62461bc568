import { afterEach, beforeEach, expect, test } from 'vitest'
import { readEntries } from '../spine/read-entries.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { ADMIN_PASSWORD, actOn, actorNamed, addClerk, office, PASSWORD, testPeople } from '../testing/test-people.ts'
import { activate } from './activation.ts'
import { resetAdministratorPassword, type WholeActivation } from './administrator-password.ts'
import { ATTEMPTS } from './attempts.ts'
import { bootstrap } from './bootstrap.ts'
import type { People } from './people.ts'
import { signIn } from './sign-in.ts'

let database: TestDatabase
let people: People
beforeEach(async () => {
  database = await testDatabase()
  people = (await testPeople(database.appPool)).people
  await bootstrap(people)
})
afterEach(() => database.drop())

const sessions = () => people.db.selectFrom('login_session').selectAll().execute()

async function reset(login: string) {
  const answer = await resetAdministratorPassword(people, login)
  if (answer.kind !== 'done') throw new Error(answer.kind)
  return answer
}
const open = (whole: WholeActivation) => activate(people, { ...whole, password: ADMIN_PASSWORD }, office)

test('the new activation is good once and ends a pause; password and activation of before work no more', async () => {
  const first = await reset('admin.system')
  for (let n = 0; n < ATTEMPTS; n++) await signIn(people, 'admin.system', 'a wrong guess again', office)
  const second = await reset(' Admin.System ')
  expect((await open(first)).kind).toBe('refused')
  expect((await open(second)).kind).toBe('signedIn')
  expect((await signIn(people, 'admin.system', ADMIN_PASSWORD, office)).kind).toBe('signedIn')
  await reset('admin.system')
  expect((await signIn(people, 'admin.system', ADMIN_PASSWORD, office)).kind).toBe('refused')
})

test('whoever held the account is signed out, and the log says that the server did it', async () => {
  await open(await reset('admin.security'))
  expect(await sessions()).toHaveLength(1)
  await reset('admin.security')
  expect(await sessions()).toEqual([])
  const { account } = await actorNamed(people, 'admin.security')
  const entries = await readEntries(database.appPool, account, { order: 'oldest' })
  expect(entries.map(({ body }) => [body.action, body.actor.post])).toEqual([
    ['administration.createAccount', '服务器'],
    ['administration.resetOnServer', '服务器'],
    ['administration.resetOnServer', '服务器'],
  ])
})

test('it is no way round the two administrators: other accounts, disabled and unknown ones keep what they have', async () => {
  await addClerk(people, 'clerk')
  await addClerk(people, 'audit.two', { roles: ['admin.audit'], unitId: undefined })
  const system = await actorNamed(people, 'admin.system')
  const { account } = await actorNamed(people, 'admin.audit')
  await actOn(people, system, { kind: 'account', id: account }, 'disableAccount')
  const kinds = []
  for (const login of ['clerk', 'admin.audit', 'nobody'])
    kinds.push((await resetAdministratorPassword(people, login)).kind)
  expect(kinds).toEqual(['notAdministrator', 'disabled', 'unknown'])
  expect((await signIn(people, 'clerk', PASSWORD, office)).kind).toBe('signedIn')
})
