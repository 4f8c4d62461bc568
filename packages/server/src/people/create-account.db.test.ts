import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { addClerk, testPeople } from '../testing/test-people.ts'
import { createAccount, type NewAccount } from './create-account.ts'
import type { People } from './people.ts'
import { findUnit, saveUnit } from './units.ts'

let database: TestDatabase
let people: People

beforeAll(async () => {
  database = await testDatabase()
  people = testPeople(database.appPool).people
  await addClerk(people, 'taken')
})
afterAll(() => database.drop())

const clerk: NewAccount = { login: 'new', postTitle: '经办人', unitId: 'water-bureau', roles: ['owner.clerk'] }

test.each<[string, Partial<NewAccount>, string]>([
  ['a login used already, in other letters', { login: 'TAKEN' }, '已被使用'],
  ['a login with signs', { login: 'a/b' }, '登录名须为'],
  ['an empty login', { login: ' ' }, '登录名须为'],
  ['no post title', { postTitle: '  ' }, '岗位名称'],
  ['no role', { roles: [] }, '至少选择一个'],
  ['a role nobody knows', { roles: ['root' as 'owner.clerk'] }, '没有“root”'],
  ['a business post without a unit', { unitId: undefined }, '所属单位'],
  ['a unit nobody knows', { unitId: 'moon-bureau' }, 'moon-bureau'],
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

test('an account made in a transaction that is undone was never made', async () => {
  if (people.db.isTransaction) throw new Error('unexpected')
  const undone = people.db.transaction().execute(async tx => {
    await createAccount({ ...people, db: tx }, { ...clerk, login: 'undone' })
    throw new Error('undo')
  })
  await expect(undone).rejects.toThrow('undo')
  expect((await createAccount(people, { ...clerk, login: 'undone' })).kind).toBe('created')
})

test('a unit keeps its place under its id when renamed', async () => {
  await saveUnit(people.db, { id: 'education', name: '市教育局', kind: 'partyGovOrgan', itOffice: '信息处' })
  await saveUnit(people.db, { id: 'school', name: '第一中学', kind: 'school', sectorAuthority: 'education' })
  await saveUnit(people.db, { id: 'school', name: '第一高级中学', kind: 'school', sectorAuthority: 'education' })
  expect(await findUnit(people.db, 'school')).toEqual({
    id: 'school',
    name: '第一高级中学',
    kind: 'school',
    sectorAuthority: 'education',
  })
  expect(await findUnit(people.db, 'education')).toMatchObject({ itOffice: '信息处' })
  expect(await findUnit(people.db, 'nowhere')).toBeUndefined()
})
