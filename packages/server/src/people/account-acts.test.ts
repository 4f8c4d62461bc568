import { expect, test } from 'vitest'
import { type AccountAct, type AccountState, accountActs, actsOn, obstacleTo, type Proposal } from './account-acts.ts'

const account: AccountState = {
  id: 'clerk',
  login: 'clerk',
  postTitle: '经办人',
  unitId: 'water',
  roles: ['owner.clerk'],
  status: 'active',
  proposal: undefined,
  lastOfItsKind: false,
}
const waiting: Proposal = {
  kind: 'password',
  postTitle: null,
  unitId: null,
  roles: null,
  proposedBy: 'system',
  proposedAt: new Date(0),
}
const all = Object.keys(accountActs) as AccountAct[]
const why = (act: AccountAct, changes: Partial<AccountState>, by = 'system') =>
  obstacleTo(act, { ...account, ...changes }, by)?.en

test('nobody deals with their own account, whatever the act', () => {
  for (const act of all) expect(why(act, { proposal: waiting }, 'clerk'), act).toMatch(/own account/)
})

test('what gives rights waits for another person, and only one thing at a time', () => {
  expect(why('confirm', { proposal: waiting }, 'security')).toBeUndefined()
  expect(why('confirm', { proposal: waiting }, 'system')).toMatch(/what they proposed/)
  for (const act of ['change', 'resetPassword'] as const) {
    expect(why(act, {})).toBeUndefined()
    expect(why(act, { proposal: waiting })).toMatch(/waits for this account already/)
  }
  for (const act of ['confirm', 'decline', 'withdraw'] as const)
    expect(why(act, {}, 'security')).toMatch(/Nothing waits/)
})

test('what takes rights away is done at once, but the last administrator of a kind stays', () => {
  expect(why('disable', {})).toBeUndefined()
  expect(why('disable', { proposal: waiting })).toBeUndefined()
  expect(why('disable', { lastOfItsKind: true })).toMatch(/Add another first/)
  expect(why('disable', { status: 'disabled' })).toMatch(/disabled already/)
})

test('an administrator’s post is never changed, and what was never confirmed cannot be enabled', () => {
  expect(why('change', { roles: ['admin.audit'] })).toMatch(/does not change/)
  expect(why('enable', { status: 'disabled' })).toBeUndefined()
  expect(why('enable', { status: 'disabled', roles: [] })).toMatch(/no confirmed role/)
})

test('only acts that mean something are shown', () => {
  expect(actsOn({ ...account, status: 'proposed', roles: [], proposal: { ...waiting, kind: 'new' } })).toEqual([
    'withdraw',
    'confirm',
    'decline',
  ])
  expect(actsOn(account)).toEqual(['change', 'resetPassword', 'signOut', 'disable'])
  expect(actsOn({ ...account, status: 'disabled' })).toEqual(['change', 'resetPassword', 'enable'])
})
