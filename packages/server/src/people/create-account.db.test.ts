import { afterAll, beforeAll, expect, test } from 'vitest'
import { findSubject } from '../spine/subject.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { addClerk, testPeople } from '../testing/test-people.ts'
import { createAccount, type NewAccount } from './create-account.ts'
import type { People } from './people.ts'
import { ensureUnit } from './units.ts'

let database: TestDatabase
let people: People

beforeAll(async () => {
  database = await testDatabase()
  people = (await testPeople(database.appPool)).people
  await addClerk(people, 'taken')
})
afterAll(() => database.drop())

const clerk: NewAccount = { login: 'new', postTitle: '经办人', unitId: 'water-bureau', roles: ['owner.clerk'] }

test.each<[string, Partial<NewAccount>, string]>([
  ['a login used already, in other letters', { login: 'TAKEN' }, '已被使用'],
  ['a login with signs', { login: 'a/b' }, '登录名'],
  ['an empty login', { login: ' ' }, '登录名'],
  ['no post title', { postTitle: '  ' }, '岗位名称'],
  ['no role', { roles: [] }, '岗位角色'],
  ['a role nobody knows', { roles: ['root' as 'owner.clerk'] }, '岗位角色'],
  ['a business post without a unit', { unitId: undefined }, '属于一个单位'],
  ['a unit nobody knows', { unitId: 'moon-bureau' }, '没有这个单位'],
  ['two administrators in one', { roles: ['admin.system', 'admin.audit'] }, '三员必须分立'],
  ['an administrator with a business post', { roles: ['owner.clerk', 'admin.security'] }, '三员必须分立'],
  ['clerk and leader in one', { roles: ['owner.clerk', 'owner.leader'] }, '由审核人确认'],
  ['approver and city government in one', { roles: ['bureau.approver', 'cityGovernment.approver'] }, '不能兼任'],
])('%s is refused with its reason', async (_, changes, words) => {
  const answer = await createAccount(people, { ...clerk, ...changes })
  expect(answer.kind === 'refused' && answer.reason.zh).toContain(words)
})

test('logins may be Chinese, and one person may hold several business posts', async () => {
  const answer = await createAccount(people, {
    ...clerk,
    login: '水务局经办人',
    roles: ['bureau.acceptor', 'bureau.approver'],
  })
  expect(answer.kind).toBe('created')
})

test('a unit that is there stays as it is, and its chain has one entry', async () => {
  await ensureUnit(people, { id: 'education', name: '市教育局', kind: 'partyGovOrgan', itOffice: '信息处' })
  await ensureUnit(people, { id: 'education', name: '另一个名字', kind: 'partyGovOrgan' })
  expect(await findSubject(people.pool, 'unit', 'unit/education')).toMatchObject({
    version: 1,
    state: { name: '市教育局', itOffice: '信息处', status: 'open' },
  })
})
