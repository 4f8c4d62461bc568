import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { addClerk, office, PASSWORD, testPeople } from '../testing/test-people.ts'
import { ACTIVATION_DAYS, activate, issueOnServer } from './activation.ts'
import { openingOf } from './opening.ts'
import type { People } from './people.ts'
import { personaSignIn } from './persona.ts'
import { findSession } from './sessions.ts'

const DAY = 24 * 60 * 60 * 1000
const MINUTE = 60_000
let database: TestDatabase
let people: People
let clock: Awaited<ReturnType<typeof testPeople>>['clock']
let login: string
let accountId: string
let halves: { readonly firstHalf: string; readonly secondHalf: string }
let made = 0
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  ;({ people, clock } = await testPeople(database.appPool))
  login = `clerk${++made}`
  accountId = await addClerk(people, login, { password: null })
  halves = await issueOnServer(people, { id: accountId, login })
})

const open = (changes: Partial<typeof halves & { login: string; password: string }> = {}) =>
  activate(people, { login, password: PASSWORD, ...halves, ...changes }, office)
const WRONG = 'AAAA-AAAA-AAAA'
const kinds = async () => {
  const rows = await people.db
    .selectFrom('sign_in_event')
    .where('account_id', '=', accountId)
    .select('kind')
    .orderBy('id')
    .execute()
  return rows.map(({ kind }) => kind)
}

test('the person opens the account with both halves, however they are typed, and is told of it', async () => {
  expect(await openingOf(people, accountId)).toBeNull()
  const answer = await open({ firstHalf: ` ${halves.firstHalf.toLowerCase().replaceAll('-', ' ')} ` })
  if (answer.kind === 'refused') throw new Error(answer.reason.en)
  expect(await findSession(people, answer.token)).toMatchObject({ accountId })
  expect(await openingOf(people, accountId)).toEqual({
    proposedBy: null,
    confirmedBy: null,
    issuedAt: '2026-11-23T01:00:00.000Z',
    usedAt: '2026-11-23T01:00:00.000Z',
  })
  expect(await kinds()).toEqual(['activated'])
})

test('a second use is refused, tells when the first was, and is on record; also when both come at once', async () => {
  const answers = await Promise.all([open(), open({ password: 'another password here' })])
  expect(answers.map(({ kind }) => kind).sort()).toEqual(['refused', 'signedIn'])
  clock.advance(DAY)
  const again = await open()
  expect(again.kind === 'refused' && again.reason.zh).toContain('已于 2026-11-23 09:00 使用过')
  expect(await kinds()).toEqual(['activated', 'activationRefused', 'activationRefused'])
})

test('a wrong half, an unknown login and the halves of another are one answer, which tells nothing', async () => {
  const answers = [
    await open({ firstHalf: WRONG }),
    await open({ firstHalf: WRONG, secondHalf: WRONG }),
    await open({ login: 'nobody' }),
    await open({ firstHalf: halves.secondHalf, secondHalf: halves.firstHalf }),
  ]
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect(answers[0]).toMatchObject({ kind: 'refused' })
  expect((await open()).kind).toBe('signedIn')
})

test('guessing the other half ends the activation for good; guessing both only pauses it', async () => {
  for (let n = 0; n < 5; n++) await open({ firstHalf: WRONG, secondHalf: WRONG })
  expect((await open()).kind).toBe('refused')
  clock.advance(16 * MINUTE)
  for (let n = 0; n < 5; n++) await open({ firstHalf: WRONG })
  clock.advance(16 * MINUTE)
  const answer = await open()
  expect(answer.kind === 'refused' && answer.reason.zh).toContain('作废')
})

test('an activation ends after its days, and a closed account opens to none', async () => {
  clock.advance(ACTIVATION_DAYS * DAY)
  const late = await open()
  expect(late.kind === 'refused' && late.reason.zh).toContain('有效期')
  halves = await issueOnServer(people, { id: accountId, login })
  await database.ownerPool.query(`update account set status = 'disabled' where id = $1`, [accountId])
  expect((await open()).kind).toBe('refused')
})

test('a password that is refused costs nothing', async () => {
  for (let n = 0; n < 7; n++) expect(await open({ password: 'short' })).toMatchObject({ field: 'password' })
  expect((await open()).kind).toBe('signedIn')
})

test('an account that waits for its person is nobody’s persona', async () => {
  expect((await personaSignIn({ ...people, mode: 'demo' }, accountId, office)).kind).toBe('refused')
})
