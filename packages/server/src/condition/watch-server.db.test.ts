import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPool } from '../db/pool.ts'
import { prepareJobs } from '../jobs/jobs.ts'
import { openCrypto } from '../ports/crypto.ts'
import { readSettings } from '../settings.ts'
import { openCondition } from '../spine/condition.ts'
import { type TestCity, testCity } from '../testing/test-city.ts'
import { freeBytes } from './disk-room.ts'
import { openServerWatch } from './watch-server.ts'

let city: TestCity
beforeAll(async () => {
  city = await testCity()
  await prepareJobs(city.database.ownerPool)
  await city.database.ownerPool.query("update entry set at = now() - interval '1 hour'")
  await city.database.ownerPool.query('delete from outbox')
})
afterAll(() => city.database.drop())

async function watched(change: Partial<Parameters<typeof openServerWatch>[0]> = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'zh-watch-'))
  const condition = openCondition()
  const watch = await openServerWatch({
    settings: { ...readSettings({ DATA_DIR: dataDir, FILE_STORE: dataDir }), disk: { warn: 0, stop: 0, ballast: 0 } },
    databaseFolder: undefined,
    pool: city.database.appPool,
    crypto: city.shell.crypto,
    condition,
    running: () => 4000,
    ...change,
  })
  await watch.round()
  return { watch, condition, dataDir }
}

const settingsWith = (dataDir: string, disk: { warn: number; stop: number; ballast: number }) => ({
  ...readSettings({ DATA_DIR: dataDir, FILE_STORE: dataDir }),
  disk,
})

test('a sound server has nothing to say against itself, and tells its figures', async () => {
  const { condition } = await watched()
  expect(condition.concerns).toEqual([])
  expect(condition.standings.map(({ about }) => about).sort()).toEqual([
    'backlog',
    'clock',
    'disk',
    'key',
    'transactions',
  ])
  expect(condition.standings.find(({ about }) => about === 'disk')?.figures?.data_free_bytes).toBeGreaterThan(0)
})

test('with a key that did not sign the register nobody is to be sent here', async () => {
  const crypto = openCrypto(mkdtempSync(join(tmpdir(), 'zh-other-key-')))
  const { condition } = await watched({ crypto })
  expect(condition.concerns).toMatchObject([{ about: 'key', stops: 'service' }])
})

test('a head of the register that was changed is told, and other acts go on', async () => {
  const { ownerPool } = city.database
  await ownerPool.query('update register_head set place = place + 1')
  const { watch, condition } = await watched()
  expect(condition.concerns).toMatchObject([{ about: 'key', stops: 'nothing' }])
  await ownerPool.query('update register_head set place = place - 1')
  await watch.round()
  expect(condition.concerns).toEqual([])
})

test('work that waits too long and jobs given up are told', async () => {
  const { ownerPool } = city.database
  await ownerPool.query('insert into outbox select subject_id, no from entry')
  const { watch, condition } = await watched()
  expect(condition.concerns).toMatchObject([
    { about: 'backlog', stops: 'nothing', figures: { outbox_count: 1, outbox_age_seconds: expect.closeTo(3600, -2) } },
  ])
  await ownerPool.query('delete from outbox')
  await watch.round()
  expect(condition.concerns).toEqual([])
})

test('a transaction that stays open is told, whoever opened it', async () => {
  const holder = createPool(city.database.config.app, 'requests')
  const client = await holder.connect()
  await client.query('begin; select 1')
  const { condition } = await watched()
  const { figures } = condition.standings.find(({ about }) => about === 'transactions') ?? {}
  expect(figures?.oldest_transaction_seconds).toBeGreaterThan(0)
  await client.query('rollback')
  client.release()
  await holder.end()
})

test('ballast is laid where there is room for it, and not where it would use up the last', async () => {
  const roomy = mkdtempSync(join(tmpdir(), 'zh-roomy-'))
  await watched({ settings: settingsWith(roomy, { warn: 1, stop: 0, ballast: 1_000_000 }) })
  expect(readdirSync(roomy)).toEqual(['ballast'])
  // There is no need to warn, and after the ballast there would be.
  const tight = mkdtempSync(join(tmpdir(), 'zh-tight-'))
  const warn = (await freeBytes(tight)) - 100_000_000
  await watched({ settings: settingsWith(tight, { warn, stop: 1, ballast: 400_000_000 }) })
  expect(readdirSync(tight)).toEqual([])
})
