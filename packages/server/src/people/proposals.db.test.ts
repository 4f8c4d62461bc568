import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { addClerk, office, PASSWORD, testPeople } from '../testing/test-people.ts'
import type { Administrator } from './act-on-account.ts'
import { activate } from './activation.ts'
import { addUnit, changeUnit, setUnitClosed } from './administer-units.ts'
import {
  confirmProposals,
  declineProposal,
  disableAccount,
  signOutAccount,
  withdrawProposal,
} from './answer-proposal.ts'
import { bootstrap } from './bootstrap.ts'
import type { People } from './people.ts'
import { proposeAccount, proposeChange, proposeEnabling, proposePassword } from './proposals.ts'
import { findSession } from './sessions.ts'
import { signIn } from './sign-in.ts'

let database: TestDatabase
let people: People
let clock: ReturnType<typeof testPeople>['clock']
let system: Administrator
let security: Administrator
let clerk: string
let login: string
let made = 0
beforeAll(async () => {
  database = await testDatabase()
  ;({ people, clock } = testPeople(database.appPool))
  await bootstrap(people)
  system = await administrator('admin.system')
  security = await administrator('admin.security')
})
afterAll(() => database.drop())
beforeEach(async () => {
  login = `clerk${++made}`
  clerk = await addClerk(people, login)
})

async function administrator(name: string): Promise<Administrator> {
  const { id } = await people.db.selectFrom('account').where('login', '=', name).select('id').executeTakeFirstOrThrow()
  return { accountId: id, origin: office }
}
const state = () => people.db.selectFrom('account').where('id', '=', clerk).selectAll().executeTakeFirstOrThrow()
const lastEvent = () =>
  people.db.selectFrom('sign_in_event').orderBy('id', 'desc').selectAll().limit(1).executeTakeFirstOrThrow()
const enters = async (password: string, name = login) =>
  (await signIn(people, name, password, office)).kind === 'signedIn'
async function open(): Promise<string> {
  const answer = await signIn(people, login, PASSWORD, office)
  if (answer.kind === 'refused') throw new Error('refused')
  return answer.token
}
const propose = async (
  name: string,
  roles: readonly string[] = ['owner.clerk'],
  unitId: string | null = 'water-bureau',
) => proposeAccount(people, { login: name, postTitle: '经办人', unitId: unitId ?? undefined, roles }, system)

const NEXT = 'summer clouds over the bridge'
const opens = async (firstHalf: string, secondHalf: string, name = login) =>
  (await activate(people, { login: name, firstHalf, secondHalf, password: NEXT }, office)).kind === 'signedIn'
/** What waits for these accounts, as a reader of the list would see it now. */
const seen = async (...accounts: readonly string[]) => {
  const rows = await people.db.selectFrom('account_proposal').where('account_id', 'in', accounts).selectAll().execute()
  const at = (account: string) => rows.find(row => row.account_id === account)?.proposed_at ?? new Date(0)
  return accounts.map(account => ({ account, at: at(account).toISOString() }))
}
/** Confirms one, and answers the second half where there is one. */
async function confirmed(accountId: string): Promise<string> {
  const answer = await confirmProposals(people, await seen(accountId), security)
  if (answer.kind !== 'confirmed') throw new Error(JSON.stringify(answer))
  return answer.slips[0]?.half ?? ''
}

test('a new account opens nothing until the security administrator confirms it, and then to both halves only', async () => {
  const answer = await propose('fresh')
  if (answer.kind === 'refused') throw new Error('refused')
  expect(await opens(answer.firstHalf, answer.firstHalf, 'fresh')).toBe(false)
  expect(await confirmProposals(people, await seen(answer.accountId), system)).toMatchObject({ kind: 'refused' })
  const second = await confirmed(answer.accountId)
  expect(await opens(second, second, 'fresh')).toBe(false)
  expect(await opens(answer.firstHalf, answer.firstHalf, 'fresh')).toBe(false)
  expect(await enters(answer.firstHalf + second, 'fresh')).toBe(false)
  expect(await opens(answer.firstHalf, second, 'fresh')).toBe(true)
  expect(await enters(NEXT, 'fresh')).toBe(true)
})

test('new roles hold once confirmed, end the sessions, and are recorded with both hands', async () => {
  const token = await open()
  const wanted = { postTitle: '受理岗', unitId: 'water-bureau', roles: ['bureau.acceptor'] }
  expect(await proposeChange(people, clerk, wanted, system)).toEqual({ kind: 'done' })
  expect(await state()).toMatchObject({ roles: ['owner.clerk'] })
  expect(await findSession(people, token)).toBeDefined()
  expect(await confirmProposals(people, await seen(clerk), security)).toEqual({ kind: 'confirmed', slips: [] })
  expect(await state()).toMatchObject({ roles: ['bureau.acceptor'], post_title: '受理岗' })
  expect(await findSession(people, token)).toBeUndefined()
  expect(await lastEvent()).toMatchObject({
    kind: 'proposalConfirmed',
    account_id: clerk,
    by_account_id: security.accountId,
    address: office.address,
    details: {
      proposal: 'change',
      before: { postTitle: '水务局经办人', unit: 'water-bureau', roles: ['owner.clerk'] },
      after: { postTitle: '受理岗', unit: 'water-bureau', roles: ['bureau.acceptor'] },
    },
  })
})

test('nobody takes over an account alone: a reset is worth nothing before it is confirmed, and half of it after', async () => {
  const { answer, firstHalf } = await proposePassword(people, clerk, system)
  expect(answer).toEqual({ kind: 'done' })
  expect([await opens(firstHalf, firstHalf), await enters(PASSWORD)]).toEqual([false, true])
  const token = await open()
  const second = await confirmed(clerk)
  expect(await findSession(people, token)).toBeUndefined()
  expect([await enters(PASSWORD), await enters(firstHalf), await enters(second)]).toEqual([false, false, false])
  expect(await opens(firstHalf, second)).toBe(true)
  const kept = JSON.stringify([
    await people.db.selectFrom('sign_in_event').selectAll().execute(),
    await people.db.selectFrom('activation').selectAll().execute(),
  ])
  for (const secret of [firstHalf, second, firstHalf.replaceAll('-', ''), 'argon2']) expect(kept).not.toContain(secret)
})

test('what is declined or withdrawn leaves everything as it was, and a new account closed', async () => {
  await proposePassword(people, clerk, system)
  expect(await declineProposal(people, clerk, ' ', security)).toMatchObject({
    kind: 'refused',
    faults: [{ field: 'reason' }],
  })
  expect(await declineProposal(people, clerk, '未与本人核实', security)).toEqual({ kind: 'done' })
  expect(await lastEvent()).toMatchObject({
    kind: 'proposalDeclined',
    details: { proposal: 'password', reason: '未与本人核实' },
  })
  expect(await enters(PASSWORD)).toBe(true)
  const answer = await propose('unwanted')
  if (answer.kind === 'refused') throw new Error('refused')
  expect(await withdrawProposal(people, answer.accountId, system)).toEqual({ kind: 'done' })
  expect(await confirmProposals(people, await seen(answer.accountId), security)).toMatchObject({ kind: 'refused' })
  expect(await enters(PASSWORD, 'unwanted')).toBe(false)
})

test('disabling is at once and ends every session; enabling waits', async () => {
  const token = await open()
  expect(await disableAccount(people, clerk, system)).toEqual({ kind: 'done' })
  expect(await findSession(people, token)).toBeUndefined()
  expect(await lastEvent()).toMatchObject({ kind: 'accountDisabled', by_account_id: system.accountId })
  expect(await proposeEnabling(people, clerk, system)).toEqual({ kind: 'done' })
  expect(await enters(PASSWORD)).toBe(false)
  await confirmProposals(people, await seen(clerk), security)
  expect(await enters(PASSWORD)).toBe(true)
})

test('an administrator signs an account out of everything', async () => {
  const token = await open()
  expect(await signOutAccount(people, clerk, system)).toEqual({ kind: 'done' })
  expect(await findSession(people, token)).toBeUndefined()
  expect(await enters(PASSWORD)).toBe(true)
})

test('nobody deals with their own account, and the only administrator of a kind cannot be disabled', async () => {
  expect(await disableAccount(people, system.accountId, system)).toMatchObject({ kind: 'refused' })
  expect(await disableAccount(people, security.accountId, system)).toMatchObject({ kind: 'refused' })
  const second = await propose('security.two', ['admin.security'], null)
  if (second.kind === 'refused') throw new Error(second.faults[0]?.text.en)
  expect(await disableAccount(people, security.accountId, system)).toMatchObject({ kind: 'refused' })
  await confirmProposals(people, await seen(second.accountId), security)
  expect(await disableAccount(people, second.accountId, system)).toEqual({ kind: 'done' })
})

test('what was put in the place of a proposal somebody read is not confirmed with it', async () => {
  const wanted = { postTitle: '经办人', unitId: 'water-bureau', roles: ['owner.leader'] }
  await proposeChange(people, clerk, wanted, system)
  const read = await seen(clerk)
  await withdrawProposal(people, clerk, system)
  clock.advance(1000)
  await proposeChange(people, clerk, { ...wanted, roles: ['bureau.approver'] }, system)
  expect(await confirmProposals(people, read, security)).toMatchObject({
    faults: [{ field: 'account', text: { zh: expect.stringContaining('看过新的内容') } }],
  })
  expect(await state()).toMatchObject({ roles: ['owner.clerk'] })
  expect(await confirmProposals(people, await seen(clerk), security)).toMatchObject({ kind: 'confirmed' })
})

test('several are confirmed together or not at all', async () => {
  await proposePassword(people, clerk, system)
  const other = await addClerk(people, `other${made}`)
  expect(await confirmProposals(people, await seen(clerk, other), security)).toMatchObject({ kind: 'refused' })
  expect(
    await people.db.selectFrom('account_proposal').where('account_id', '=', clerk).select('kind').execute(),
  ).toEqual([{ kind: 'password' }])
})

test('posts that exclude one another are refused with the reason, also by a change', async () => {
  expect(await propose('both', ['admin.system', 'owner.clerk'])).toMatchObject({
    faults: [{ field: 'roles' }, { field: 'unit' }],
  })
  const wanted = { postTitle: '经办人', unitId: 'water-bureau', roles: ['admin.system'] }
  expect(await proposeChange(people, clerk, wanted, system)).toMatchObject({ faults: [{ field: 'roles' }] })
  const united = ['owner.clerk', 'owner.leader']
  const found = { faults: [{ field: 'roles', text: { zh: expect.stringMatching(/“.+”不能兼任“.+”：经办人/) } }] }
  expect(await propose('united', united)).toMatchObject(found)
  expect(await proposeChange(people, clerk, { ...wanted, roles: united }, system)).toMatchObject(found)
})

test('posts that come to exclude one another after the proposal are refused at the confirmation, and by enabling', async () => {
  const united = ['bureau.approver', 'cityGovernment.approver']
  const wanted = { postTitle: '审批岗', unitId: 'water-bureau', roles: ['bureau.approver'] }
  await proposeChange(people, clerk, wanted, system)
  await database.ownerPool.query('update account_proposal set roles = $1 where account_id = $2', [united, clerk])
  const refusal = { kind: 'refused', faults: [{ field: 'account', text: { zh: expect.stringContaining('不能兼任') } }] }
  expect(await confirmProposals(people, await seen(clerk), security)).toMatchObject(refusal)
  expect(await state()).toMatchObject({ roles: ['owner.clerk'] })
  await withdrawProposal(people, clerk, system)

  await disableAccount(people, clerk, system)
  await database.ownerPool.query('update account set roles = $1 where id = $2', [united, clerk])
  expect(await proposeEnabling(people, clerk, system)).toMatchObject(refusal)
})

test('a unit is added, changed and closed with what was before and after', async () => {
  const form = { name: `市档案馆${made}`, kind: 'publicInstitution', itOffice: ' ' }
  const added = await addUnit(people, form, system)
  if (added.kind !== 'saved') throw new Error(added.kind)
  expect(added.id).toMatch(/^shi-dang-an-guan/)
  expect(await changeUnit(people, added.id, { ...form, pack: 'wuhan-district' }, system)).toMatchObject({
    kind: 'saved',
  })
  expect((await lastEvent()).details).toEqual({
    before: { name: form.name, kind: form.kind },
    after: { name: form.name, kind: form.kind, pack: 'wuhan-district' },
  })
  expect(await setUnitClosed(people, added.id, true, system)).toMatchObject({ kind: 'saved' })
  expect(await propose('late', ['owner.clerk'], added.id)).toMatchObject({ faults: [{ field: 'unit' }] })
  expect(await setUnitClosed(people, 'water-bureau', true, system)).toMatchObject({ faults: [{ field: 'unit' }] })
  expect(await changeUnit(people, 'nowhere', form, system)).toEqual({ kind: 'absent' })
})
