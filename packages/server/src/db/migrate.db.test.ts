import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { emptyTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { useExternalDatabase } from './external-database.ts'
import { migrate } from './migrate.ts'
import { createPool } from './pool.ts'

let folder: string
let database: TestDatabase
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zh-migrations-'))
  database = await emptyTestDatabase()
})
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await database.drop()
})

function file(name: string, text: string) {
  writeFileSync(join(folder, name), text)
}

async function tables(): Promise<string[]> {
  const { rows } = await database.ownerPool.query(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%' order by 1`,
  )
  return rows.map(({ name }) => name)
}

test('new files are applied once, in order of their names', async () => {
  file('20260102T0000-second.sql', 'alter table first add column b int; create table second (a int);')
  file('20260101T0000-first.sql', 'create table first (a int);')
  expect(await migrate(database.config.owner, folder)).toEqual(['20260101T0000-first', '20260102T0000-second'])
  expect(await migrate(database.config.owner, folder)).toEqual([])
  expect(await tables()).toEqual(['first', 'second'])
})

test('several servers starting at once apply each file once', async () => {
  file('20260101T0000-first.sql', 'create table first (a int);')
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(database.config.owner, folder)))
  expect(applied.flat()).toEqual(['20260101T0000-first'])
})

test('when one file fails, all of the batch is undone and the file is named', async () => {
  file('20260101T0000-first.sql', 'create table first (a int);')
  file('20260102T0000-broken.sql', 'create table second (a int); select nonsense;')
  await expect(migrate(database.config.owner, folder)).rejects.toThrow(/20260102T0000-broken failed.*nonsense/)
  expect(await tables()).toEqual([])
})

test('a database of a newer version is refused, not turned back', async () => {
  file('20260101T0000-first.sql', 'create table first (a int);')
  file('20260102T0000-later.sql', 'create table later (a int);')
  await migrate(database.config.owner, folder)
  rmSync(join(folder, '20260102T0000-later.sql'))
  await expect(migrate(database.config.owner, folder)).rejects.toThrow(/20260102T0000-later is unknown here/)
})

test('a misnamed file is refused', async () => {
  file('add-table.sql', 'select 1')
  await expect(migrate(database.config.owner, folder)).rejects.toThrow(/add-table\.sql/)
})

function url(): string {
  const { host, database: name } = database.config.owner
  return `postgresql:///${name}?host=${host}&user=zhengheng_owner`
}

test('through DATABASE_URL the server works as the role that owns nothing', async () => {
  file('20260101T0000-first.sql', 'create table first (a int); grant select on first to zhengheng_app;')
  const external = await useExternalDatabase(`${url()}&options=-c%20work_mem%3D4321`)
  await migrate(external.owner, folder)
  const pool = createPool(external.app, 'requests')
  const { rows } = await pool.query(
    `select current_user as me, session_user as login, current_setting('work_mem') as memory`,
  )
  expect(rows).toEqual([{ me: 'zhengheng_app', login: 'zhengheng_owner', memory: '4321kB' }])
  await expect(pool.query('insert into first values (1)')).rejects.toThrow(/permission denied/)
  await expect(pool.query('create table mine (a int)')).rejects.toThrow(/permission denied/)
  await pool.end()
})

test('an unreachable DATABASE_URL is said plainly, without its password', async () => {
  const attempt = useExternalDatabase('postgresql://somebody:geheim@127.0.0.1:1/none')
  await expect(attempt).rejects.toThrow(/cannot be reached \(ECONNREFUSED\)/)
  await expect(attempt).rejects.not.toThrow(/geheim/)
})
