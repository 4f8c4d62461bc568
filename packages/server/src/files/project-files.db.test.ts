import { Kysely, PostgresDialect } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FilesDb, FileTables } from '../db/file-tables.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { addClerk, testPeople } from '../testing/test-people.ts'
import { attachFile, detachFile, findFile, listFiles, type NewProjectFile } from './project-files.ts'

let database: TestDatabase
let db: FilesDb
let file: NewProjectFile
let clock: Awaited<ReturnType<typeof testPeople>>['clock']

beforeAll(async () => {
  database = await testDatabase()
  const test = await testPeople(database.appPool)
  clock = test.clock
  db = new Kysely<FileTables>({ dialect: new PostgresDialect({ pool: database.appPool }) })
  const uploadedBy = await addClerk(test.people, 'clerk')
  const shape = { name: '报告.pdf', mediaType: 'application/pdf', size: 10, uploadedBy }
  file = { projectId: 'p1', slot: 'feasibility', digest: 'a'.repeat(64), ...shape }
})
afterAll(() => database.drop())

test('a file is listed in its project and slot, and in no other project', async () => {
  await attachFile(db, clock, file)
  await attachFile(db, clock, { ...file, slot: 'security', name: '另处.pdf' })
  expect((await listFiles(db, 'p1')).map(found => [found.slot, found.name])).toEqual([
    ['feasibility', '报告.pdf'],
    ['security', '另处.pdf'],
  ])
  expect(await listFiles(db, 'p2')).toEqual([])
  expect(await findFile(db, 'p2', file.digest)).toBeUndefined()
  expect(await findFile(db, 'p1', file.digest)).toMatchObject({
    mediaType: 'application/pdf',
    size: 10,
    state: 'clean',
  })
})

test('the same content again takes the new name', async () => {
  await attachFile(db, clock, { ...file, name: '新名.pdf' })
  expect((await listFiles(db, 'p1')).map(found => found.name)).toEqual(['新名.pdf', '另处.pdf'])
})

test('a file taken out is no longer listed but still found by its digest, and may come back', async () => {
  const only = { ...file, projectId: 'p3' }
  await attachFile(db, clock, only)
  await detachFile(db, only)
  expect(await listFiles(db, 'p3')).toEqual([])
  expect(await findFile(db, 'p3', only.digest)).toMatchObject({ state: 'removed' })
  await attachFile(db, clock, only)
  expect(await listFiles(db, 'p3')).toHaveLength(1)
})

test('what is in quarantine is not handed out', async () => {
  await attachFile(db, clock, { ...file, projectId: 'p4' })
  await db.updateTable('file').set({ state: 'quarantine' }).where('project_id', '=', 'p4').execute()
  expect(await findFile(db, 'p4', file.digest)).toBeUndefined()
  expect(await listFiles(db, 'p4')).toMatchObject([{ state: 'quarantine' }])
})
