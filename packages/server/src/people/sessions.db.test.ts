import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { SignedIn } from '../house/signed-in.ts'
import { isAnyoneWaiting, type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { addClerk, office, PASSWORD, setPassword, testPeople } from '../testing/test-people.ts'
import { changePassword } from './change-password.ts'
import { openPeople } from './open-people.ts'
import type { People } from './people.ts'
import { personaSignIn } from './persona.ts'
import { endOwnSession, extendSession, findSession, listSessions, signOut, signOutEverywhere } from './sessions.ts'
import { signIn } from './sign-in.ts'
import { sweepPeople } from './sweep.ts'

const MINUTE = 60_000
const NEXT = 'autumn moon on the lake'
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

async function open(name = login, password = PASSWORD): Promise<string> {
  const answer = await signIn(people, name, password, office)
  if (answer.kind === 'refused') throw new Error('refused')
  return answer.token
}

async function holder(token: string): Promise<SignedIn> {
  const who = await findSession(people, token)
  if (!who) throw new Error('no session')
  return who
}

test('every sign-in gives a new token, and only its digest is stored', async () => {
  const tokens = [await open(), await open()]
  expect(new Set(tokens).size).toBe(2)
  for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  const rows = await people.db.selectFrom('login_session').selectAll().execute()
  for (const token of tokens) {
    expect(JSON.stringify(rows)).not.toContain(token)
    for (const row of rows) expect(row.token_hash.equals(Buffer.from(token, 'base64url'))).toBe(false)
  }
})

test('a made-up token opens nothing', async () => {
  for (const token of ['', 'x', people.crypto.randomToken(32), '\0'])
    expect(await findSession(people, token)).toBeUndefined()
})

test('a session ends after 30 idle minutes and lives on while used', async () => {
  const token = await open()
  for (let i = 0; i < 4; i++) {
    clock.advance(29 * MINUTE)
    expect(await findSession(people, token)).toBeDefined()
  }
  clock.advance(30 * MINUTE)
  expect(await findSession(people, token)).toBeUndefined()
})

test('an administrator’s session ends after 10 idle minutes', async () => {
  await addClerk(people, `${login}.adm`, { roles: ['admin.audit'], unitId: undefined })
  const token = await open(`${login}.adm`)
  clock.advance(9 * MINUTE)
  expect(await findSession(people, token)).toMatchObject({ roles: ['admin.audit'], unit: undefined })
  clock.advance(10 * MINUTE)
  expect(await findSession(people, token)).toBeUndefined()
})

test('a session ends after 12 hours however busy', async () => {
  const token = await open()
  for (let i = 0; i < 47; i++) {
    clock.advance(15 * MINUTE)
    expect(await findSession(people, token)).toBeDefined()
  }
  clock.advance(15 * MINUTE)
  expect(await findSession(people, token)).toBeUndefined()
})

test('use is written at most once a minute', async () => {
  const token = await open()
  const seen = async () => (await listSessions(people, await holder(token)))[0]?.seenAt
  const first = await seen()
  clock.advance(59_000)
  expect(await seen()).toBe(first)
  clock.advance(2000)
  await findSession(people, token)
  expect(await seen()).not.toBe(first)
})

test('watching is not use: what a page asks on its own keeps no session alive', async () => {
  const token = await open()
  for (let minute = 1; minute < 30; minute++) {
    clock.advance(MINUTE)
    expect(await findSession(people, token, { watching: true })).toBeDefined()
  }
  clock.advance(MINUTE)
  expect(await findSession(people, token, { watching: true })).toBeUndefined()
})

test('use counts even in the second after a watching look', async () => {
  const token = await open()
  clock.advance(10 * MINUTE)
  await findSession(people, token, { watching: true })
  await findSession(people, token)
  clock.advance(25 * MINUTE)
  expect(await findSession(people, token)).toBeDefined()
})

test('staying starts the idle time anew, at once, and leaves the twelve hours where they are', async () => {
  const token = await open()
  const before = await holder(token)
  clock.advance(30_000)
  const after = await extendSession(people, token)
  expect(after?.idleEnds.getTime()).toBe(clock.now().getTime() + 30 * MINUTE)
  expect(after?.absoluteEnds).toEqual(before.absoluteEnds)
  expect((await holder(token)).idleEnds).toEqual(after?.idleEnds)
  clock.advance(30 * MINUTE)
  expect(await extendSession(people, token)).toBeUndefined()
})

test('after sign-out the token is dead at once, here and in the database', async () => {
  const token = await open()
  await signOut(people, await holder(token), office)
  expect(await findSession(people, token)).toBeUndefined()
  expect(await findSession(openPeople(people), token)).toBeUndefined()
})

test('another process may trust what it just read for less than a second', async () => {
  const token = await open()
  const elsewhere = openPeople(people)
  expect(await findSession(elsewhere, token)).toBeDefined()
  await signOut(people, await holder(token), office)
  clock.advance(1000)
  expect(await findSession(elsewhere, token)).toBeUndefined()
})

test('a lookup under way while the session ends is not remembered', async () => {
  const token = await open()
  const who = await holder(token)
  people.sessions.forgetAccount(accountId)
  let release = () => {}
  const gate = new Promise<void>(opened => {
    release = opened
  })
  const slow = people.sessions.read('slow', () => gate.then(() => who))
  people.sessions.forgetAccount(accountId)
  release()
  await slow
  let asked = 0
  await people.sessions.read('slow', async () => {
    asked++
    return undefined
  })
  expect(asked).toBe(1)
})

test('one’s own sessions are listed, the current one marked, and can be ended one by one', async () => {
  const first = await open()
  clock.advance(MINUTE)
  const second = await open()
  const who = await holder(second)
  const sessions = await listSessions(people, who)
  expect(sessions.map(session => session.current)).toEqual([true, false])
  expect(sessions[0]).toMatchObject({ userAgent: 'Test browser', address: '10.0.0.8' })
  await endOwnSession(people, who, sessions[1]?.id ?? '', office)
  expect(await findSession(people, first)).toBeUndefined()
  expect(await findSession(people, second)).toBeDefined()
})

test('another person’s session cannot be ended', async () => {
  const mine = await holder(await open())
  await addClerk(people, `${login}.other`)
  const theirs = await open(`${login}.other`)
  await endOwnSession(people, mine, (await holder(theirs)).sessionId, office)
  expect(await findSession(people, theirs)).toBeDefined()
})

test('signing out everywhere ends all sessions of the account and no other', async () => {
  const tokens = [await open(), await open()]
  await addClerk(people, `${login}.other`)
  const other = await open(`${login}.other`)
  await signOutEverywhere(people, await holder(tokens[0] ?? ''), office)
  for (const token of tokens) expect(await findSession(people, token)).toBeUndefined()
  expect(await findSession(people, other)).toBeDefined()
})

test('a session opened while its account was being disabled is worth nothing', async () => {
  const token = await open()
  await database.ownerPool.query("update account set status = 'disabled' where id = $1", [accountId])
  expect(await findSession(people, token)).toBeUndefined()
})

test('changing the password ends the other sessions', async () => {
  const other = await open()
  const token = await open()
  const answer = await changePassword(people, await holder(token), { current: PASSWORD, next: NEXT }, office)
  expect(answer).toEqual({ kind: 'changed' })
  expect(await findSession(people, other)).toBeUndefined()
  expect(await findSession(people, token)).toBeDefined()
  await expect(open()).rejects.toThrow('refused')
  expect(await open(login, NEXT)).toBeDefined()
})

test('a wrong current password, a weak or an unchanged new one changes nothing, and guessing is paused', async () => {
  const token = await open()
  const who = await holder(token)
  const change = (current: string, next: string) => changePassword(people, who, { current, next }, office)
  expect(await change(PASSWORD, 'short')).toMatchObject({ kind: 'refused', field: 'next' })
  expect(await change(PASSWORD, PASSWORD)).toMatchObject({ kind: 'refused', field: 'next' })
  for (let i = 0; i < 5; i++) expect(await change('wrong', NEXT)).toMatchObject({ kind: 'refused', field: 'current' })
  expect(await change(PASSWORD, NEXT)).toMatchObject({ kind: 'refused', field: 'current' })
  expect(await findSession(people, token)).toBeDefined()
})

/** Does it while the account’s row is being written: it has read the old password, and waits for the new row. */
async function duringReset<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const reset = await database.ownerPool.connect()
  try {
    await reset.query('begin')
    await reset.query('update account set password_hash = null where id = $1', [accountId])
    const working = work()
    await vi.waitUntil(() => isAnyoneWaiting(reset), 10_000)
    await reset.query('commit')
    return await working
  } finally {
    reset.release()
  }
}

test('who signs in or changes the password while it is reset comes too late', async () => {
  const who = await holder(await open())
  const change = () => changePassword(people, who, { current: PASSWORD, next: NEXT }, office)
  expect(await duringReset(change)).toMatchObject({ kind: 'refused', field: 'current' })
  await expect(open(login, NEXT)).rejects.toThrow('refused')
  await setPassword(people, accountId, PASSWORD)
  expect(await duringReset(() => signIn(people, login, PASSWORD, office))).toMatchObject({ kind: 'refused' })
})

test('an account has at most ten sessions; the oldest goes', async () => {
  const tokens: string[] = []
  for (let i = 0; i < 11; i++) {
    tokens.push(await open())
    clock.advance(1000)
  }
  expect(await findSession(people, tokens[0] ?? '')).toBeUndefined()
  for (const token of tokens.slice(1)) expect(await findSession(people, token)).toBeDefined()
})

test('sweeping removes expired sessions only', async () => {
  const old = await open()
  clock.advance(20 * MINUTE)
  const fresh = await open()
  clock.advance(11 * MINUTE)
  await sweepPeople(people)
  const left = await people.db.selectFrom('login_session').where('account_id', '=', accountId).select('id').execute()
  expect(left).toHaveLength(1)
  expect(await findSession(people, old)).toBeUndefined()
  expect(await findSession(people, fresh)).toBeDefined()
})

test('a persona needs no password in demo mode, and does not exist in production', async () => {
  const persona = await addClerk(people, `${login}.demo`, { password: null })
  expect((await personaSignIn(people, persona, office)).kind).toBe('refused')
  const demo: People = { ...people, mode: 'demo' }
  expect((await personaSignIn(demo, accountId, office)).kind).toBe('refused')
  const answer = await personaSignIn(demo, persona, office)
  expect(answer.kind === 'signedIn' && (await holder(answer.token)).accountId).toBe(persona)
})
