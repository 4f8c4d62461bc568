import { type Account, type Actor, unitSubject } from '@zhengheng/policy'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Outcome } from '../spine/outcome.ts'
import { rebuild } from '../spine/rebuild.ts'
import { findSubject } from '../spine/subject.ts'
import { inTransaction } from '../spine/transaction.ts'
import { verifySubject } from '../spine/verify.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { actOn, actorNamed, addClerk, office, PASSWORD, testPeople } from '../testing/test-people.ts'
import { activate } from './activation.ts'
import { bootstrap } from './bootstrap.ts'
import type { People } from './people.ts'
import { findSession } from './sessions.ts'
import { signIn } from './sign-in.ts'

let database: TestDatabase
let people: People
let system: Actor
let security: Actor
let clerk: string
let login: string
let made = 0
beforeAll(async () => {
  database = await testDatabase()
  ;({ people } = await testPeople(database.appPool))
  await bootstrap(people)
  system = await actorNamed(people, 'admin.system')
  security = await actorNamed(people, 'admin.security')
})
afterAll(() => database.drop())
beforeEach(async () => {
  login = `clerk${++made}`
  clerk = await addClerk(people, login)
})

const act = (who: Actor, id: string, name: string, input: unknown = {}, requestId?: string) =>
  actOn(people, who, { kind: 'account', id }, name, input, requestId)
const rulesOf = (outcome: Outcome) =>
  outcome.kind === 'refused' ? outcome.reasons.map(({ rule }) => rule) : outcome.kind
const halfOf = (outcome: Outcome) => {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.told[0]?.half ?? ''
}
const row = (id = clerk) => people.db.selectFrom('account').where('id', '=', id).selectAll().executeTakeFirstOrThrow()
const enters = async (password: string, name = login) =>
  (await signIn(people, name, password, office)).kind === 'signedIn'
async function open(): Promise<string> {
  const answer = await signIn(people, login, PASSWORD, office)
  if (answer.kind === 'refused') throw new Error('refused')
  return answer.token
}
const form = (name: string, roles = ['owner.clerk'], unit: string | null = 'water-bureau') => ({
  ...{ login: name, postTitle: '经办人', unit, roles },
})
async function propose(name: string, roles?: string[], unit?: string | null) {
  const id = people.ids.uuid()
  return { id, first: halfOf(await act(system, id, 'proposeAccount', form(name, roles, unit))) }
}
/** As a reader of the list would confirm it now. */
const seen = async (id: string, ...others: string[]) => {
  const at = async (account: string) =>
    (await findSubject(people.pool, 'account', account))?.state.proposal?.at ?? '2026-11-23T01:00:00.000Z'
  const more = await Promise.all(others.map(async account => ({ account, at: await at(account) })))
  return { at: await at(id), others: more }
}
const confirm = async (id: string, by = security) => act(by, id, 'confirmProposals', await seen(id))

const NEXT = 'summer clouds over the bridge'
const opens = async (firstHalf: string, secondHalf: string, name = login) =>
  (await activate(people, { login: name, firstHalf, secondHalf, password: NEXT }, office)).kind === 'signedIn'

/** Everything the log, the receipts and the outbox keep, as one text. */
async function kept(): Promise<string> {
  const { rows } = await database.ownerPool.query(`
    select body::text as kept from entry union all select receipt::text from receipt
    union all select outbox::text from outbox union all select state::text from subject
    union all select reasons::text from refusal union all select sign_in_event::text from sign_in_event
    union all select activation::text from activation union all select proposed_half::text from proposed_half`)
  return JSON.stringify(rows)
}

test('M-four-eyes a new account opens nothing until the security administrator confirms it, and then to both halves only', async () => {
  const { id, first } = await propose('fresh')
  expect(await opens(first, first, 'fresh')).toBe(false)
  expect(rulesOf(await confirm(id, system))).toContain('M-post')
  const second = halfOf(await confirm(id))
  expect(await opens(second, second, 'fresh')).toBe(false)
  expect(await opens(first, first, 'fresh')).toBe(false)
  expect(await enters(first + second, 'fresh')).toBe(false)
  expect(await opens(first, second, 'fresh')).toBe(true)
  expect(await enters(NEXT, 'fresh')).toBe(true)
})

test('nobody takes over an account alone: a reset is worth nothing before it is confirmed, and half of it after', async () => {
  const first = halfOf(await act(system, clerk, 'proposePasswordReset'))
  expect([await opens(first, first), await enters(PASSWORD)]).toEqual([false, true])
  const token = await open()
  const second = halfOf(await confirm(clerk))
  expect(await findSession(people, token)).toBeUndefined()
  expect([await enters(PASSWORD), await enters(first), await enters(second)]).toEqual([false, false, false])
  expect(await opens(first, second)).toBe(true)
})

test('what opens an account is told once, and stands in no entry, receipt, outbox, refusal or event', async () => {
  const first = halfOf(await act(system, clerk, 'proposePasswordReset'))
  const second = halfOf(await confirm(clerk))
  const everything = await kept()
  for (const secret of [first, second, first.replaceAll('-', ''), second.replaceAll('-', ''), 'argon2'])
    expect(everything).not.toContain(secret)
})

test('the same request sent again mints no second half: it has its receipt, and no slip', async () => {
  const requestId = people.ids.uuid()
  const first = halfOf(await act(system, clerk, 'proposePasswordReset', {}, requestId))
  const again = await act(system, clerk, 'proposePasswordReset', {}, requestId)
  expect(again).toMatchObject({ kind: 'done', receipt: { repeated: true }, told: [] })
  expect(await opens(first, halfOf(await confirm(clerk)))).toBe(true)
})

test('when the half cannot be kept, nothing was done; when its answer is lost, it is withdrawn and proposed anew', async () => {
  const broken = { ...people, secrets: { ...people.secrets, keep: () => Promise.reject(new Error('killed')) } }
  const lost = actOn(broken, system, { kind: 'account', id: clerk }, 'proposePasswordReset')
  await expect(lost).rejects.toThrow('killed')
  expect((await findSubject(people.pool, 'account', clerk))?.state.proposal).toBeNull()
  const unheard = halfOf(await act(system, clerk, 'proposePasswordReset'))
  expect((await act(system, clerk, 'withdrawProposal')).kind).toBe('done')
  const first = halfOf(await act(system, clerk, 'proposePasswordReset'))
  const second = halfOf(await confirm(clerk))
  expect([await opens(unheard, second), await opens(first, second)]).toEqual([false, true])
})

test('new roles hold once confirmed and end the sessions', async () => {
  const token = await open()
  const wanted = { postTitle: '受理岗', unit: 'water-bureau', roles: ['bureau.acceptor'] }
  expect((await act(system, clerk, 'proposeChange', wanted)).kind).toBe('done')
  expect(await row()).toMatchObject({ roles: ['owner.clerk'] })
  expect(await findSession(people, token)).toBeDefined()
  expect(await confirm(clerk)).toMatchObject({ kind: 'done', told: [] })
  expect(await row()).toMatchObject({ roles: ['bureau.acceptor'], post_title: '受理岗' })
  expect(await findSession(people, token)).toBeUndefined()
})

test('what is declined or withdrawn leaves everything as it was, and a new account closed', async () => {
  const first = halfOf(await act(system, clerk, 'proposePasswordReset'))
  expect((await act(security, clerk, 'declineProposal', { reason: ' ' })).kind).toBe('invalid')
  expect((await act(security, clerk, 'declineProposal', { reason: '未与本人核实' })).kind).toBe('done')
  expect([await enters(PASSWORD), await opens(first, first)]).toEqual([true, false])
  expect(await people.db.selectFrom('proposed_half').selectAll().execute()).toEqual([])
  const { id } = await propose('unwanted')
  expect((await act(system, id, 'withdrawProposal')).kind).toBe('done')
  expect(rulesOf(await confirm(id))).toEqual(['M-state'])
})

test('disabling is at once and ends every session; enabling waits', async () => {
  const token = await open()
  expect((await act(system, clerk, 'disableAccount')).kind).toBe('done')
  expect(await findSession(people, token)).toBeUndefined()
  expect((await act(system, clerk, 'proposeEnabling')).kind).toBe('done')
  expect(await enters(PASSWORD)).toBe(false)
  expect((await confirm(clerk)).kind).toBe('done')
  expect(await enters(PASSWORD)).toBe(true)
})

test('an administrator signs an account out of everything', async () => {
  const token = await open()
  expect((await act(system, clerk, 'endSessions')).kind).toBe('done')
  expect(await findSession(people, token)).toBeUndefined()
  expect(await enters(PASSWORD)).toBe(true)
})

test('M-administrators two who disable each other at once leave one', async () => {
  const { id } = await propose('system.two', ['admin.system'], null)
  expect((await confirm(id)).kind).toBe('done')
  const second = await actorNamed(people, 'system.two')
  expect(rulesOf(await act(system, system.account, 'disableAccount'))).toContain('M-four-eyes')
  const both = await Promise.all([act(system, id, 'disableAccount'), act(second, system.account, 'disableAccount')])
  expect(both.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
  if (both[1]?.kind === 'done') {
    expect((await act(second, system.account, 'proposeEnabling')).kind).toBe('done')
    expect((await confirm(system.account)).kind).toBe('done')
  }
})

test('M-four-eyes several are confirmed together or not at all, each with its half', async () => {
  await act(system, clerk, 'proposePasswordReset')
  const other = await addClerk(people, `other${made}`)
  const together = async () => act(security, clerk, 'confirmProposals', await seen(clerk, other))
  expect(rulesOf(await together())).toEqual(['M-state'])
  expect((await findSubject(people.pool, 'account', clerk))?.state.proposal).not.toBeNull()
  await act(system, other, 'proposePasswordReset')
  const done = await together()
  expect(done.kind === 'done' && done.told.map(({ account }) => account).sort()).toEqual([clerk, other].sort())
})

test('M-unique and M-unit of two at once one has the login, and a unit is not closed under a new account', async () => {
  const two = await Promise.all([1, 2].map(() => act(system, people.ids.uuid(), 'proposeAccount', form('wanted'))))
  expect(two.map(rulesOf).sort()).toEqual([['M-unique'], 'done'])
  const unit = { kind: 'unit' as const, id: unitSubject(`archive-${made}`) }
  const named = { name: `市档案馆${made}`, kind: 'publicInstitution' }
  expect((await actOn(people, system, unit, 'addUnit', named)).kind).toBe('done')
  const [account, closing] = await Promise.all([
    act(system, people.ids.uuid(), 'proposeAccount', form(`late${made}`, ['owner.clerk'], `archive-${made}`)),
    actOn(people, system, unit, 'closeUnit'),
  ])
  expect([account, closing].map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
})

test('to everybody else none of it is there', async () => {
  const nobody = { ...system, roles: ['owner.clerk'] } as Actor
  expect((await act(nobody, clerk, 'disableAccount')).kind).toBe('absent')
  expect((await act({ ...system, roles: ['admin.audit'] }, clerk, 'disableAccount')).kind).toBe('refused')
  expect((await actOn(people, system, { kind: 'unit', id: clerk }, 'closeUnit')).kind).toBe('absent')
})

const differences = async () =>
  (await inTransaction(database.ownerPool, tx => rebuild(tx, people.crypto, { check: true }))).differences.map(
    ({ table, key }) => `${table} ${key}`,
  )

test('every chain verifies, and a role, unit, membership or account that does not follow from it is named', async () => {
  expect(await differences()).toEqual([])
  const { rows } = await database.ownerPool.query<{ id: string }>('select id from subject')
  for (const { id } of rows) expect(await verifySubject(database.ownerPool, people.crypto, id)).toBeUndefined()
  const owner = database.ownerPool
  await owner.query(`update account set roles = '{admin.system}' where id = $1`, [clerk])
  await owner.query(`update unit set name = '别的单位' where id = 'water-bureau'`)
  await owner.query(`insert into joint_member (unit_id) values ('water-bureau')`)
  await owner.query(
    `insert into account (id, login, post_title, roles, status, created_at) values ($1, 'planted', '岗', '{admin.audit}', 'active', now())`,
    [people.ids.uuid()],
  )
  const found = await differences()
  expect(found).toEqual(expect.arrayContaining([`account ${clerk}`, 'unit water-bureau', 'joint_member water-bureau']))
  expect(found).toHaveLength(4)
  await inTransaction(owner, tx => rebuild(tx, people.crypto, { check: false }))
  expect(await row()).toMatchObject({ roles: ['owner.clerk'] } satisfies Partial<Account>)
  expect((await row()).password_hash).toMatch(/^\$argon2/)
  expect(await differences()).toHaveLength(1)
})
