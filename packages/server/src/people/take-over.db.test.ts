import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Entry } from '@zhengheng/policy'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate, migrationFolder } from '../db/migrate.ts'
import { rebuild } from '../spine/rebuild.ts'
import { findSubject } from '../spine/subject.ts'
import { inTransaction } from '../spine/transaction.ts'
import { emptyTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { actOn, actorNamed, testPeople } from '../testing/test-people.ts'
import type { People } from './people.ts'
import { takeOverAccounts } from './take-over.ts'

const before = mkdtempSync(join(tmpdir(), 'zhengheng-before-'))
let database: TestDatabase
let people: People
const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const AT = '2026-11-20T01:02:03.456Z'

/** A database as it was before accounts had a log, brought up to date. */
beforeEach(async () => {
  database = await emptyTestDatabase()
  for (const name of readdirSync(migrationFolder).filter(name => name < '20261130T1710'))
    cpSync(join(migrationFolder, name), join(before, name))
  await migrate(database.config.owner, before)
  await database.ownerPool.query(`
    insert into unit (id, name, kind, name_sort, name_grams, it_office) values
      ('education', '市教育局', 'partyGovOrgan', 'shi', '{市}', '信息处'), ('school', '第一中学', 'school', 'di', '{第}', null);
    update unit set sector_authority_id = 'education', closed = true where id = 'school';
    insert into joint_member (unit_id) values ('education');
    insert into account (id, login, post_title, unit_id, roles, status, created_at, created_by, password_hash) values
      ('${id(1)}', 'admin.system', '系统管理员', null, '{admin.system}', 'active', '${AT}', null, 'hash'),
      ('${id(2)}', 'clerk', '经办人', 'education', '{owner.clerk,owner.leader}', 'locked', '${AT}', '${id(1)}', 'hash'),
      ('${id(4)}', 'admin.security', '安全管理员', null, '{admin.security}', 'active', '${AT}', null, 'hash'),
      ('${id(3)}', 'fresh', '经办人', 'education', '{}', 'proposed', '${AT}', '${id(1)}', null);
    insert into account_proposal (account_id, kind, roles, first_half, proposed_by, proposed_at)
      values ('${id(3)}', 'new', '{owner.clerk}', 'digest', '${id(1)}', '${AT}')`)
  await migrate(database.config.owner)
  people = (await testPeople(database.appPool)).people
})
afterEach(async () => {
  rmSync(before, { recursive: true, force: true })
  await database.drop()
})

const take = async () => {
  const said: string[] = []
  await takeOverAccounts(people, line => said.push(line))
  return said
}
const entries = async () =>
  (await database.ownerPool.query<{ body: Entry }>('select body from entry order by at, subject_id')).rows
const differences = () =>
  inTransaction(database.ownerPool, async tx =>
    (await rebuild(tx, people.crypto, { check: true })).differences.map(({ table, key }) => `${table} ${key}`),
  )

test('M-taken-over what is there is on record as it stands, by the server, and all of it follows from the log', async () => {
  expect(await take()).toEqual([expect.stringContaining('6')])
  expect(await differences()).toEqual([])
  const all = await entries()
  expect(all.map(({ body }) => body.actor)).toEqual(all.map(() => expect.objectContaining({ server: true, roles: [] })))
  expect(JSON.stringify(all)).not.toMatch(/hash|digest/)
  expect((await findSubject(people.pool, 'unit', 'unit/school'))?.state).toMatchObject({
    ...{ status: 'closed', sectorAuthority: 'education', jointMember: false },
  })
  expect((await findSubject(people.pool, 'account', id(2)))?.state).toMatchObject({
    ...{ login: 'clerk', status: 'disabled', roles: ['owner.clerk', 'owner.leader'], createdAt: AT, createdBy: id(1) },
  })
  expect((await findSubject(people.pool, 'account', id(3)))?.state.proposal).toMatchObject({ by: id(1), at: AT })
})

test('M-taken-over it happens once, also when two servers start together', async () => {
  const said = await Promise.all([take(), take(), take()])
  expect(said.flat()).toHaveLength(1)
  expect(await entries()).toHaveLength(6)
  expect(await take()).toEqual([])
  await database.ownerPool.query(
    `insert into account (id, login, post_title, roles, status, created_at)
     values ('${id(9)}', 'planted', '岗', '{admin.audit}', 'active', now())`,
  )
  expect(await take()).toEqual([])
  expect(await differences()).toContain(`account ${id(9)}`)
})

test('accounts taken over are acted on like every other, with the half their proposer was told', async () => {
  await take()
  const security = await actorNamed(people, 'admin.security')
  const confirmed = await actOn(people, security, { kind: 'account', id: id(3) }, 'confirmProposals', { at: AT })
  expect(confirmed).toMatchObject({ kind: 'done', told: [{ account: id(3) }] })
})
