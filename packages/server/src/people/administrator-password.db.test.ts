import { afterEach, beforeEach, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../db/test-database.ts'
import { resetAdministratorPassword } from './administrator-password.ts'
import { ATTEMPTS } from './attempts.ts'
import { bootstrap } from './bootstrap.ts'
import type { People } from './people.ts'
import { signIn } from './sign-in.ts'
import { addClerk, office, PASSWORD, testPeople } from './test-people.ts'

let database: TestDatabase
let people: People
beforeEach(async () => {
  database = await testDatabase()
  people = testPeople(database.appPool).people
  await bootstrap(people)
})
afterEach(() => database.drop())

const sessions = () => people.db.selectFrom('login_session').selectAll().execute()

async function reset(login: string): Promise<string> {
  const answer = await resetAdministratorPassword(people, login)
  if (answer.kind !== 'done') throw new Error(answer.kind)
  return answer.oneTimePassword
}

test('the new password works once, must be changed, and ends a pause; the one before it works no more', async () => {
  const first = await reset('admin.system')
  for (let n = 0; n < ATTEMPTS; n++) await signIn(people, 'admin.system', 'a wrong guess again', office)
  const second = await reset(' Admin.System ')
  expect((await signIn(people, 'admin.system', first, office)).kind).toBe('refused')
  expect(await signIn(people, 'admin.system', second, office)).toMatchObject({
    kind: 'signedIn',
    mustChangePassword: true,
  })
})

test('whoever held the account is signed out, and the log says where it was done', async () => {
  await signIn(people, 'admin.security', await reset('admin.security'), office)
  expect(await sessions()).toHaveLength(1)
  await reset('admin.security')
  expect(await sessions()).toEqual([])
  const events = await people.db
    .selectFrom('sign_in_event')
    .where('kind', '=', 'passwordResetOnServer')
    .select(['address', 'by_account_id'])
    .execute()
  expect(events).toEqual(Array(2).fill({ address: 'local', by_account_id: null }))
})

test('it is no way round the two administrators: other accounts, disabled and unknown ones keep what they have', async () => {
  await addClerk(people, 'clerk')
  await people.db.updateTable('account').where('login', '=', 'admin.audit').set({ status: 'disabled' }).execute()
  const kinds = []
  for (const login of ['clerk', 'admin.audit', 'nobody'])
    kinds.push((await resetAdministratorPassword(people, login)).kind)
  expect(kinds).toEqual(['notAdministrator', 'disabled', 'unknown'])
  expect((await signIn(people, 'clerk', PASSWORD, office)).kind).toBe('signedIn')
})
