import type { Entry } from '@zhengheng/policy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { addClerk, office, testPeople } from '../testing/test-people.ts'
import { bootstrap } from './bootstrap.ts'
import { readCityFile } from './city-file.ts'
import { faultsOfCity, type ImportedAccount, importCity } from './import-city.ts'
import type { People } from './people.ts'
import { signIn } from './sign-in.ts'

let database: TestDatabase
let people: People
beforeAll(async () => {
  database = await testDatabase()
  people = (await testPeople(database.appPool)).people
  await bootstrap(people)
  await addClerk(people, 'taken')
})
afterAll(() => database.drop())

const school = { id: 'first-school', name: '第一中学', kind: 'school', sectorAuthority: 'education' }
const education = { id: 'education', name: '市教育局', kind: 'partyGovOrgan', itOffice: '信息化处', jointMember: true }
const clerk = { login: '教育经办', post: '经办人', unit: 'first-school', roles: ['owner.clerk'] }
const read = (file: unknown) => {
  const city = readCityFile(file)
  if (!city) throw new Error('no such file')
  return city
}
const rows = async () => ({
  units: (await people.db.selectFrom('unit').select('id').orderBy('id').execute()).map(row => row.id),
  logins: (await people.db.selectFrom('account').select('login').orderBy('login').execute()).map(row => row.login),
  entries: (await database.ownerPool.query('select from entry')).rowCount,
})

test.each<[string, object, string, string, string]>([
  ['units', { ...education, kind: 'moon' }, 'kind', '须为其中之一', 'must be one of'],
  ['units', { ...education, id: 'Education!' }, 'id', '小写字母', 'small letters'],
  ['units', { ...education, id: 'water-bureau' }, 'id', '已有单位', 'only adds'],
  ['units', { ...education, name: '市水务局' }, 'name', '已有同名', 'already a unit'],
  ['units', { ...education, pack: 'atlantis' }, 'pack', '须为其中之一', 'one of: wuhan-2021'],
  ['units', { ...education, sectorAuthority: 'nowhere' }, 'sectorAuthority', '行业主管部门', 'another unit in use'],
  ['units', { ...education, colour: 'red' }, 'colour', '不认识', 'not known'],
  ['accounts', { ...clerk, unit: 'nowhere' }, 'unit', '没有这个单位', 'no such unit'],
  ['accounts', { ...clerk, unit: undefined }, 'unit', '请选择', 'Choose the unit'],
  ['accounts', { ...clerk, unit: 'water-bureau', login: 'TAKEN' }, 'login', '已被使用', 'already used'],
  ['accounts', { ...clerk, roles: ['owner.clerk', 'admin.audit'] }, 'roles', '三员必须分立', 'separate persons'],
  ['accounts', { ...clerk, roles: ['admin.audit'], unit: 'water-bureau' }, 'unit', '三员不属于', 'belong to no unit'],
  [
    'accounts',
    { ...clerk, unit: 'water-bureau', roles: ['owner.clerk', 'owner.leader'] },
    'roles',
    '不能兼任',
    'cannot also be',
  ],
  ['accounts', { ...clerk, roles: ['king'] }, 'roles.0', '须为其中之一', 'must be one of'],
  ['accounts', { ...clerk, post: 7 }, 'post', '文字', 'text'],
])('a bad record of %s is named by its index and field with the cure: %j', async (list, record, field, zh, en) => {
  const good =
    list === 'units' ? { ...education, id: 'good', name: '好单位' } : { ...clerk, unit: 'water-bureau', login: 'good' }
  const faults = await faultsOfCity(people, read({ [list]: [good, record] }))
  const found = faults.find(fault => fault.list === list && fault.index === 1 && fault.field === field)
  expect(found?.text.zh).toContain(zh)
  expect(found?.text.en).toContain(en)
  expect(faults.every(({ index }) => index === 1)).toBe(true)
})

test('the same name or login twice in one file is found', async () => {
  const faults = await faultsOfCity(
    people,
    read({
      units: [education, { ...education, id: 'other' }],
      accounts: [
        { ...clerk, unit: 'education' },
        { ...clerk, unit: 'education' },
      ],
    }),
  )
  expect(faults.map(({ list, index, field }) => `${list}[${index}].${field}`)).toEqual([
    'units[1].name',
    'accounts[1].login',
  ])
})

test('another kind of file is none', () => {
  for (const value of [null, [], {}, { units: 'all' }, { units: [], projects: [] }])
    expect(readCityFile(value)).toBeUndefined()
})

test('if the halves cannot be kept, nothing was imported', async () => {
  const before = await rows()
  const city = read({ units: [school, education], accounts: [clerk] })
  expect(await faultsOfCity(people, city)).toEqual([])
  await expect(
    importCity(people, city, async () => {
      throw new Error('disk full')
    }),
  ).rejects.toThrow('disk full')
  expect(await rows()).toEqual(before)
})

test('a city comes in whole: units in any order, accounts that wait to be confirmed, first halves told once', async () => {
  const kept: ImportedAccount[] = []
  await importCity(people, read({ units: [school, education], accounts: [clerk] }), async accounts => {
    kept.push(...accounts)
  })
  const unit = (id: string) => people.db.selectFrom('unit').where('id', '=', id).selectAll().executeTakeFirst()
  expect(await unit('first-school')).toMatchObject({ name: '第一中学', sector_authority_id: 'education' })
  expect(await people.db.selectFrom('joint_member').selectAll().execute()).toEqual([{ unit_id: 'education' }])
  expect(kept).toMatchObject([{ login: '教育经办', post: '经办人', unit: '第一中学' }])
  const half = kept[0]?.firstHalf ?? ''
  expect(half).toMatch(/^([A-HJ-NP-Z2-9]{4}-){2}[A-HJ-NP-Z2-9]{4}$/)
  expect((await signIn(people, '教育经办', half, office)).kind).toBe('refused')
  const account = await people.db
    .selectFrom('account')
    .where('login', '=', '教育经办')
    .selectAll()
    .executeTakeFirstOrThrow()
  expect(account).toMatchObject({ status: 'proposed', roles: [], password_hash: null })
  const { rows: entries } = await database.ownerPool.query<{ body: Entry }>(
    `select body from entry where subject_id in ('unit/education', 'unit/first-school', $1) order by at`,
    [account.id],
  )
  expect(entries).toHaveLength(3)
  expect(entries.every(({ body }) => body.actor.server && body.no === 1)).toBe(true)
  expect(JSON.stringify(entries)).not.toContain(half)
})
