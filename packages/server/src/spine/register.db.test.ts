import { cpSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Entry } from '@zhengheng/policy'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate, migrationFolder } from '../db/migrate.ts'
import { tamperedBy } from '../testing/tampered-by.ts'
import { done, lineInput, type TestCity, testCity } from '../testing/test-city.ts'
import { emptyTestDatabase } from '../testing/test-database.ts'
import { chainHash, GENESIS, headStatement } from './log.ts'
import { beginRegister } from './register.ts'
import { verifyAll } from './verify.ts'

let city: TestCity
/** the plan is at place 1, these follow */
let ids: string[]
beforeAll(async () => {
  city = await testCity()
  ids = [await city.newProject('甲'), await city.newProject('乙'), await city.newProject('丙')]
})
afterAll(() => city.database.drop())

const bad = async (db: Pick<pg.Pool, 'query'> = city.shell.pool) => (await verifyAll(db, city.shell.crypto)).bad
const unguarded = 'alter table subject drop constraint subject_registered;'
const withoutSubject = `delete from entry where subject_id = $second; delete from subject where id = $second;`
const withoutLast = `delete from entry where subject_id = $third; delete from subject where id = $third;`
const byName = (sql: string) => sql.replaceAll('$second', `'${ids[1]}'`).replaceAll('$third', `'${ids[2]}'`)

test('a clean city verifies, and says where its register ends', async () => {
  const { bad: found, register } = await verifyAll(city.shell.pool, city.shell.crypto)
  expect(found).toEqual([])
  expect(register?.place).toBe(4)
})

test.each([
  ['a whole subject deleted', withoutSubject, () => [{ fault: 'subjectMissing', subject: ids[1], place: 3 }]],
  [
    'a whole subject deleted with its place',
    `${withoutSubject} delete from register where place = 3`,
    () => [{ fault: 'placeMissing', place: 3 }],
  ],
  [
    'the last subject deleted with its place',
    `${withoutLast} delete from register where place = 4`,
    () => [{ fault: 'registerCutOff', place: 4 }],
  ],
  [
    'the last subject deleted with its place, and the head set back',
    `${withoutLast} delete from register where place = 4;
     update register_head set place = 3, hash = (select hash from register where place = 3)`,
    () => [{ fault: 'registerSignature', place: 3 }],
  ],
  [
    'a place deleted',
    `${unguarded} delete from register where place = 3`,
    () => [
      { fault: 'placeMissing', place: 3 },
      { fault: 'unregistered', subject: ids[1], place: 3 },
    ],
  ],
  [
    'the register emptied and its head as on the first day',
    `${unguarded} delete from register; update register_head set place = 0, hash = repeat('0', 64), signature = ''`,
    () => [
      { fault: 'registerNotBegun' },
      { fault: 'unregistered', subject: 'plan-2027', place: 1 },
      { fault: 'unregistered', subject: ids[0], place: 2 },
    ],
  ],
  ['the head deleted', 'delete from register_head', () => [{ fault: 'registerSignature', place: 4 }]],
  [
    'two places changed over',
    `${unguarded} update register set place = place + 100 where place > 2;
     update register set place = case place when 103 then 4 else 3 end where place > 100`,
    () => [
      { fault: 'placeUnlinked', subject: ids[2], place: 3 },
      { fault: 'misplaced', subject: ids[1], place: 3 },
    ],
  ],
  [
    'another subject at a place',
    `${unguarded} update register set subject_id = 'nobody' where place = 3`,
    () => [
      { fault: 'placeChanged', subject: 'nobody', place: 3 },
      { fault: 'subjectMissing', subject: 'nobody', place: 3 },
      { fault: 'unregistered', subject: ids[1], place: 3 },
    ],
  ],
  [
    'a subject of another kind',
    `update subject set kind = 'rules' where id = $second`,
    () => [{ fault: 'kindChanged', subject: ids[1], place: 3 }],
  ],
])('%s is found and named', async (_, sql, findings) => {
  const found = await tamperedBy(city, byName(sql), bad)
  for (const finding of findings()) expect(found).toContainEqual(finding)
  expect(await bad()).toEqual([])
})

test('nobody begins a subject that is not registered, not even an older program', async () => {
  await expect(
    city.shell.pool.query(
      `insert into subject (id, kind, version, state, state_digest, head_hash, head_signature) values ('x', 'project', 1, '{}', '', '', '')`,
    ),
  ).rejects.toMatchObject({ constraint: 'subject_registered' })
})

test('many begun at once get places without gaps, and a refused beginning none', async () => {
  const before = (await verifyAll(city.shell.pool, city.shell.crypto)).register?.place ?? 0
  await Promise.all(Array.from({ length: 16 }, (_, n) => city.newProject(`并发 ${n}`)))
  expect((await city.act(city.planner, 'plan-2027', 'plan.openYear', lineInput('x'), 0)).kind).not.toBe('done')
  const { bad: found, register } = await verifyAll(city.shell.pool, city.shell.crypto)
  expect(found).toEqual([])
  expect(register?.place).toBe(before + 16)
})

test('an act on a subject that is there does not wait for the register', async () => {
  const { year: _, ...revised } = lineInput('照常修改')
  await tamperedBy(city, 'select from register_head for update', () =>
    done(city.act(city.clerk, ids[0] ?? '', 'plan.reviseLine', revised, 1)),
  )
})

test('nothing is begun behind a head that is not ours: that would sign away what was done to it', async () => {
  const owner = city.database.ownerPool
  const { rows } = await owner.query('select signature from register_head')
  await owner.query(`update register_head set signature = ''`)
  await expect(city.newProject()).rejects.toThrow(/not signed by this installation/)
  await expect(beginRegister(city.shell)).rejects.toThrow(/had begun/)
  await owner.query('update register_head set signature = $1', [rows[0].signature])
  await city.newProject()
  expect(await bad()).toEqual([])
})

/** A database as it was before there was a register, with a project and a plan in it. */
async function olderDatabase({ crypto }: TestCity['shell']) {
  const database = await emptyTestDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'zh-before-register-'))
  for (const name of readdirSync(migrationFolder).filter(file => file < '20261126T1525'))
    cpSync(join(migrationFolder, name), join(folder, name))
  await migrate(database.config.owner, folder)
  for (const [id, kind, at] of [
    ['a-second', 'plan', '2026-03-02T01:00:00.000Z'],
    ['z-first', 'project', '2026-03-01T01:00:00.000Z'],
  ] as const) {
    const account = '00000000-0000-4000-8000-000000000000'
    const body = { subject: id, no: 1, at, actor: { account }, facts: {} } as unknown as Entry
    const hash = chainHash(GENESIS, body, crypto)
    await database.ownerPool.query('insert into entry values ($1, 1, $2, $3, $4, $5, $6)', [
      id,
      account,
      at,
      JSON.stringify(body),
      GENESIS,
      hash,
    ])
    await database.ownerPool.query(
      `insert into subject (id, kind, version, state, head_hash, head_signature) values ($1, $2, 1, '{}', $3, $4)`,
      [id, kind, hash, crypto.sign(headStatement({ subject: id, kind, no: 1, hash, state: '' }))],
    )
  }
  return database
}

test('subjects older than the register enter it once, when it begins', async () => {
  const database = await olderDatabase(city.shell)
  await migrate(database.config.owner)
  const shell = { ...city.shell, pool: database.appPool }
  const faults = async () => (await bad(shell.pool)).map(({ fault }) => fault)
  expect(await faults()).toEqual(['registerNotBegun', 'unregistered', 'unregistered'])
  const said: string[] = []
  await Promise.all([1, 2, 3].map(() => beginRegister(shell, line => said.push(line))))
  expect(said).toEqual([expect.stringMatching(/ 2 /)])
  expect(await faults()).toEqual([])
  await beginRegister(shell, line => said.push(line))
  expect(said).toHaveLength(1)
  const { rows } = await shell.pool.query('select place, subject_id, kind from register order by place')
  expect(rows).toEqual([
    { place: 1, subject_id: 'z-first', kind: 'project' },
    { place: 2, subject_id: 'a-second', kind: 'plan' },
  ])
  await database.drop()
})
