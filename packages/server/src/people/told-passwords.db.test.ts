import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Actor, administrationUnit } from '@zhengheng/policy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate, migrationFolder } from '../db/migrate.ts'
import { hashPassword } from '../ports/password-hash.ts'
import { emptyTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { actOn, office, PASSWORD, testPeople } from '../testing/test-people.ts'
import { personaSignIn } from './persona.ts'
import { signIn } from './sign-in.ts'
import { takeOverAccounts } from './take-over.ts'

const before = mkdtempSync(join(tmpdir(), 'zhengheng-before-'))
let database: TestDatabase
beforeAll(async () => {
  database = await emptyTestDatabase()
  for (const name of readdirSync(migrationFolder).filter(name => name < '20261130T0300'))
    cpSync(join(migrationFolder, name), join(before, name))
  await migrate(database.config.owner, before)
})
afterAll(async () => {
  rmSync(before, { recursive: true })
  await database.drop()
})

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`

test('after the update a password that an administrator was told opens nothing, and one’s own goes on opening', async () => {
  const hash = await hashPassword(PASSWORD)
  const at = '2026-11-23T01:00:00.000Z'
  const account = (n: number, login: string, must: boolean, status: string) =>
    database.ownerPool.query(
      `insert into account (id, login, post_title, roles, password_hash, must_change_password, status, created_at)
       values ($1, $2, '管理员', '{admin.audit}', $3, $4, $5, now())`,
      [id(n), login, hash, must, status],
    )
  await account(1, 'own', false, 'active')
  await account(2, 'told', true, 'active')
  await account(3, 'waiting', true, 'proposed')
  await database.ownerPool.query(
    `insert into account_proposal (account_id, kind, roles, password_hash, proposed_at)
     values ($1, 'password', null, $3, $4), ($2, 'new', '{admin.audit}', null, $4)`,
    [id(1), id(3), hash, at],
  )
  await migrate(database.config.owner)

  const { people } = await testPeople(database.appPool)
  const enters = async (login: string) => (await signIn(people, login, PASSWORD, office)).kind === 'signedIn'
  await takeOverAccounts(people, () => undefined)
  const security: Actor = { account: id(1), post: '管理员', unit: administrationUnit, roles: ['admin.security'] }
  const confirmed = await actOn(people, security, { kind: 'account', id: id(3) }, 'confirmProposals', { at })
  expect(confirmed).toMatchObject({ kind: 'done', told: [] })
  expect([await enters('own'), await enters('told'), await enters('waiting')]).toEqual([true, false, false])
  for (const n of [2, 3]) expect((await personaSignIn({ ...people, mode: 'demo' }, id(n), office)).kind).toBe('refused')
  expect(await people.db.selectFrom('account_proposal').selectAll().execute()).toEqual([])
})
