import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { addClerk, office, PASSWORD, testPeople } from '../testing/test-people.ts'
import type { People } from './people.ts'
import { findSession } from './sessions.ts'
import { signIn, signInRefused } from './sign-in.ts'
import { sweepPeople } from './sweep.ts'

const MINUTE = 60_000
let database: TestDatabase
let people: People
let clock: Awaited<ReturnType<typeof testPeople>>['clock']
let login: string
let accountId: string
let made = 0

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  ;({ people, clock } = await testPeople(database.appPool))
  login = `clerk${++made}`
  accountId = await addClerk(people, login)
})

const wrong = () => signIn(people, login, 'not the password', office)
const right = () => signIn(people, login, PASSWORD, office)
const kinds = async () => {
  const rows = await people.db
    .selectFrom('sign_in_event')
    .where('account_id', '=', accountId)
    .select('kind')
    .orderBy('id')
    .execute()
  return rows.map(row => row.kind)
}

test('the right password opens a session for the account, however the login is typed', async () => {
  const answer = await signIn(people, ` ${login.toUpperCase()} `, PASSWORD, office)
  if (answer.kind === 'refused') throw new Error(answer.reason.en)
  expect(await findSession(people, answer.token)).toMatchObject({
    accountId,
    login,
    post: '水务局经办人',
    roles: ['owner.clerk'],
    unit: { id: 'water-bureau', name: '市水务局', kind: 'partyGovOrgan' },
  })
  expect(await kinds()).toEqual(['signedIn'])
})

test('wrong password, unknown login, closed account and paused login get the same answer', async () => {
  const answers = [await wrong(), await signIn(people, 'nobody', PASSWORD, office)]
  const disabled = await addClerk(people, `${login}.off`)
  await database.ownerPool.query(`update account set status = 'disabled' where id = $1`, [disabled])
  answers.push(await signIn(people, `${login}.off`, PASSWORD, office))
  for (let i = 0; i < 5; i++) answers.push(await wrong())
  answers.push(await right())
  for (const answer of answers) expect(answer).toEqual(signInRefused)
  expect((await kinds()).at(-1)).toBe('pausedLogin')
})

test('a login that does not exist does the same database work as one that does', async () => {
  const statements = async (name: string) => {
    const before = await people.db.selectFrom('sign_in_attempt').select('login_digest').execute()
    const events = await people.db.selectFrom('sign_in_event').select('id').execute()
    for (let i = 0; i < 6; i++) await signIn(people, name, 'wrong', office)
    const after = await people.db
      .selectFrom('sign_in_attempt')
      .select(['login_digest', 'failed_attempts', 'locked_until'])
      .execute()
    const known = new Set(before.map(row => row.login_digest))
    const eventsAfter = await people.db.selectFrom('sign_in_event').select('id').execute()
    return {
      attempts: after.filter(row => !known.has(row.login_digest)).map(({ login_digest: _, ...rest }) => rest),
      events: eventsAfter.length - events.length,
    }
  }
  expect(await statements(`ghost${made}`)).toEqual(await statements(login))
})

test('five wrong attempts pause the login for fifteen minutes, then the honest user gets in', async () => {
  for (let i = 0; i < 5; i++) await wrong()
  clock.advance(15 * MINUTE - 1)
  expect((await right()).kind).toBe('refused')
  clock.advance(1)
  expect((await right()).kind).toBe('signedIn')
})

test('attempts during the pause do not lengthen it', async () => {
  for (let i = 0; i < 5; i++) await wrong()
  for (let i = 0; i < 14; i++) {
    clock.advance(MINUTE)
    await wrong()
  }
  clock.advance(MINUTE)
  expect((await right()).kind).toBe('signedIn')
})

test('after a pause there are five new attempts, and a right one clears the count', async () => {
  for (let i = 0; i < 5; i++) await wrong()
  clock.advance(15 * MINUTE)
  for (let i = 0; i < 4; i++) await wrong()
  expect((await right()).kind).toBe('signedIn')
  for (let i = 0; i < 4; i++) await wrong()
  expect((await right()).kind).toBe('signedIn')
})

test('old wrong attempts are forgotten after fifteen minutes', async () => {
  for (let i = 0; i < 4; i++) await wrong()
  clock.advance(15 * MINUTE)
  await wrong()
  expect((await right()).kind).toBe('signedIn')
})

test('guesses sent all at once do not get more than five looks at the password', async () => {
  await Promise.all(Array.from({ length: 24 }, (_, i) => signIn(people, login, `guess ${i}`, office)))
  expect((await kinds()).filter(kind => kind === 'wrongPassword').length).toBeLessThanOrEqual(5)
  expect((await right()).kind).not.toBe('signedIn')
})

test('an account without a password cannot be opened with any', async () => {
  await addClerk(people, `${login}.demo`, { password: null })
  for (const password of ['', 'null', PASSWORD]) {
    expect((await signIn(people, `${login}.demo`, password, office)).kind).toBe('refused')
  }
})

test('hostile logins are refused like any other', async () => {
  for (const typed of ["' or 1=1 --", '\0', '\uD800', 'x'.repeat(100_000), '']) {
    expect(await signIn(people, typed, 'x', office)).toEqual(signInRefused)
  }
})

test('the record of sign-ins holds neither passwords nor what was typed as login', async () => {
  await signIn(people, 'my-secret-typed-here', 'other-secret', office)
  const everything = JSON.stringify(await people.db.selectFrom('sign_in_event').selectAll().execute())
  expect(everything).not.toMatch(/secret/)
})

test('sweeping forgets only what no longer counts', async () => {
  for (let i = 0; i < 5; i++) await wrong()
  clock.advance(14 * MINUTE)
  await sweepPeople(people)
  expect((await right()).kind).toBe('refused')
  clock.advance(16 * MINUTE)
  await sweepPeople(people)
  expect(await people.db.selectFrom('sign_in_attempt').selectAll().execute()).toEqual([])
})
