import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { zstdCompressSync } from 'node:zlib'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { prepareJobs } from '../jobs/jobs.ts'
import { Obstacle } from '../obstacle.ts'
import { digests, openCrypto } from '../ports/crypto.ts'
import type { FileStore } from '../ports/file-store.ts'
import { folderStore } from '../ports/folder-store.ts'
import { systemIds } from '../ports/ids.ts'
import { rotateKey } from '../ports/key-folder.ts'
import { openCondition } from '../spine/condition.ts'
import { rebuild } from '../spine/rebuild.ts'
import { refreshViews } from '../spine/refresh-views.ts'
import { inSnapshot } from '../spine/snapshot.ts'
import { verifyAll } from '../spine/verify.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { upload } from '../testing/test-application.ts'
import { testPdf } from '../testing/test-content.ts'
import { emptyTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { testFolders } from '../testing/test-folders.ts'
import { sealFor } from './age.ts'
import { openBackupStore } from './backup-store.ts'
import { makeBackup } from './make-backup.ts'
import { reportBackups } from './report-backups.ts'
import { restoreBackup } from './restore-backup.ts'

const newFolder = testFolders()
const say = () => undefined

let city: TestApp
let identity: string
let recipient: string
let code: string
beforeAll(async () => {
  city = await testApp()
  identity = await generateX25519Identity()
  recipient = await identityToRecipient(identity)
  code = await city.project('applying')
  await upload(city, 'clerk', code, '方案.pdf', testPdf('/Lang (zh)'))
  await refreshViews(city.house, say)
  await prepareJobs(city.ownerPool)
  await city.ownerPool.query(
    `insert into pgboss.job (name, data) values ('entry', '{"subject": "handed-over", "no": 7}')`,
  )
})
afterAll(() => city.close())

let folder: string
beforeEach(() => {
  folder = newFolder()
  city.clock.advance(60_000)
})

const partsOf = (changes: Partial<Parameters<typeof makeBackup>[0]> = {}) => ({
  owner: city.database.config.owner,
  files: city.house.files,
  keyFolder: join(city.folder, 'keys'),
  crypto: city.house.crypto,
  clock: city.clock,
  store: openBackupStore(folder),
  recipients: [recipient],
  retention: { newest: 14, days: 35 },
  say,
  ...changes,
})
const backUp = async (changes?: Parameters<typeof partsOf>[0]) => (await makeBackup(partsOf(changes))).manifest

const newest = async () => {
  const [backup] = await openBackupStore(folder).list()
  if (!backup) throw new Error('there is no backup')
  return backup
}

interface Restored {
  readonly database: TestDatabase
  readonly keyFolder: string
  readonly files: FileStore
}

/** Restores the newest backup into a fresh place, looks at it, and removes it. */
async function restored<T>(look: (restored: Restored) => Promise<T>, with_ = identity): Promise<T> {
  const database = await emptyTestDatabase()
  const place = newFolder()
  const files = folderStore({ folder: join(place, 'files'), crypto: digests, ids: systemIds })
  const keyFolder = join(place, 'keys')
  try {
    const backup = await newest()
    const clock = city.clock
    const parts = { store: openBackupStore(folder), backup, identities: [with_], keyFolder, files, clock, say }
    await restoreBackup({ ...parts, database: database.config })
    return await look({ database, keyFolder, files })
  } finally {
    await database.drop()
  }
}

const rowsOf = async (pool: pg.Pool, table: string) =>
  (await pool.query(`select to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text`)).rows

test('everything comes back, in a place where nothing was: rows, files, keys, and what the queue had not done', async () => {
  const manifest = await backUp()
  await restored(async ({ database, keyFolder, files }) => {
    for (const { name } of manifest.tables.filter(each => each.name !== 'outbox'))
      expect([name, await rowsOf(database.ownerPool, name)]).toEqual([name, await rowsOf(city.ownerPool, name)])
    const waiting = await rowsOf(database.ownerPool, 'outbox')
    expect(waiting).toContainEqual({ row: { subject_id: 'handed-over', no: 7 } })
    expect(waiting).toHaveLength((await rowsOf(city.ownerPool, 'outbox')).length + 1)
    for (const left of ['login_session', 'presence', 'sign_in_attempt'])
      expect(await rowsOf(database.ownerPool, left)).toEqual([])

    const crypto = openCrypto(keyFolder)
    expect(crypto.keyIds()).toEqual(city.house.crypto.keyIds())
    const found = await inSnapshot(database.config.app, async tx => [
      (await verifyAll(tx, crypto)).bad,
      (await rebuild(tx, crypto, { check: true })).differences,
    ])
    expect(found).toEqual([[], []])
    const stored = (await city.ownerPool.query<{ digest: string }>('select digest from file')).rows
    expect(stored).toHaveLength(1)
    for (const { digest } of stored) expect(await files.has(digest)).toBe(true)
  })
})

test('every table is saved, but for those said to be left out', async () => {
  const { tables } = await backUp()
  const { rows } = await city.ownerPool.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%'`,
  )
  const saved = tables.map(({ name }) => name)
  expect(
    rows
      .map(({ name }) => name)
      .filter(name => !saved.includes(name))
      .sort(),
  ).toEqual(['login_session', 'presence', 'sign_in_attempt'])
  const { rows: sequences } = await city.ownerPool.query(
    `select relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace`,
  )
  expect(sequences, 'numbers of sequences would not be saved').toEqual([])
})

test('what happens meanwhile is not in it, by halves or whole', async () => {
  const window = { from: '2027-10-01', to: '2027-12-31', ceiling: null }
  const act = () => city.done('planner', 2028, 'plan.openYear', { year: 2028, ...window })
  const manifest = await backUp({ store: actingAt('tables/access.copy.zst.age', act) })
  const { rows } = await city.ownerPool.query<{ count: number }>('select count(*) from entry')
  expect(rows[0]?.count).toBeGreaterThan(manifest.log.entries)
  await restored(async ({ database }) => {
    const kept = await database.ownerPool.query<{ count: number }>('select count(*) from entry')
    expect(kept.rows[0]?.count).toBe(manifest.log.entries)
  })
})

test('a stored file is sealed once, however many backups name it', async () => {
  await backUp()
  const [sealed] = filesIn(join(folder, 'files'))
  const before = sealed && readFileSync(sealed)
  city.clock.advance(1000)
  await backUp()
  expect(filesIn(join(folder, 'files'))).toEqual([sealed])
  expect(sealed && readFileSync(sealed)).toEqual(before)
})

test('nothing of what was written can be read without the identity', async () => {
  await backUp()
  const written = filesIn(folder).map(path => readFileSync(path).toString('latin1'))
  const secrets = ['BEGIN PRIVATE KEY', '%PDF', Buffer.from('智慧排水').toString('latin1')]
  expect(written.length).toBeGreaterThan(20)
  expect(secrets.flatMap(secret => written.filter(text => text.includes(secret)))).toEqual([])
  await expect(restored(say as never, await generateX25519Identity())).rejects.toThrow(/do not open backup/)
})

test('interrupted at whatever write, it is no backup, and the next one is whole', async () => {
  const tables = (await backUp()).tables.length
  const [keys, list, manifest] = [tables, tables + 1, tables + 2]
  for (const after of [0, 1, tables - 1, keys, list, manifest]) {
    rmSync(folder, { recursive: true, force: true })
    await expect(backUp({ store: failing(after) })).rejects.toThrow('the power went')
    expect(await openBackupStore(folder).list()).toEqual([])
  }
  city.clock.advance(1000)
  const { id } = await backUp()
  expect(readdirSync(join(folder, 'backups'))).toEqual([id])
})

test.each<[string, (id: string) => unknown]>([
  ['a table cut short', id => cut(tableOf(id, 'entry'), -1)],
  ['a byte of a table', id => flip(tableOf(id, 'entry'))],
  ['a table of another name', id => writeFileSync(tableOf(id, 'subject'), readFileSync(tableOf(id, 'entry')))],
  ['a table that is gone', id => rmSync(tableOf(id, 'account'))],
  ['a table emptied and sealed anew', async id => writeFileSync(tableOf(id, 'notice'), await sealed(''))],
  [
    'a figure in the manifest',
    id => replaceIn(join(folder, 'backups', id, 'manifest.json'), '"postgres": "', '"postgres": "9'),
  ],
  ['the list of files', id => writeFileSync(join(folder, 'backups', id, 'files.txt'), '')],
  ['a stored file', () => filesIn(join(folder, 'files')).forEach(flip)],
])('changed afterwards it is refused in words: %s', async (_what, tamper) => {
  await city.ownerPool.query(
    `insert into notice (account_id, subject_id, no, at, code, text) select id, 'x', 1, now(), 'x', '{}' from account
     on conflict do nothing`,
  )
  const { id } = await backUp()
  await tamper(id)
  await expect(restoredProof()).rejects.toThrow(Obstacle)
})

test('a damaged sealed file is put aside, and the next backup writes it anew', async () => {
  await backUp()
  filesIn(join(folder, 'files')).forEach(flip)
  await expect(restored(say as never)).rejects.toThrow(/next backup of the product writes them anew/)
  city.clock.advance(1000)
  await backUp()
  await restored(async ({ files }) => {
    const { rows } = await city.ownerPool.query<{ digest: string }>('select digest from file')
    expect(await files.has(rows[0]?.digest ?? '')).toBe(true)
  })
})

test('a file the store has lost does not keep the rest from being saved; it is named', async () => {
  const lost = folderStore({ folder: join(newFolder(), 'empty'), crypto: digests, ids: systemIds })
  const { files } = await backUp({ files: lost })
  expect(files.missing).toHaveLength(1)
  await restored(async restoredTo => expect(restoredTo.files).toBeDefined())
})

test('it goes into an empty database only', async () => {
  await backUp()
  await expect(restoredProof({ database: city.database.config })).rejects.toThrow(/database is not empty/)
})

test('a backup of a newer version is refused by name', async () => {
  await backUp()
  const backup = await newest()
  const newer = { ...backup.manifest, migrations: [...backup.manifest.migrations, '20990101T0000-later'] }
  await expect(restoredProof({ backup: { ...backup, manifest: newer } })).rejects.toThrow(/20990101T0000-later/)
})

test('after a rotation what the old key signed still verifies, in the product and in a restore', async () => {
  const keyFolder = join(city.folder, 'keys')
  const before = city.house.crypto.keyIds()[0] ?? ''
  const { current } = rotateKey(keyFolder, city.clock.now())
  const crypto = openCrypto(keyFolder)
  await backUp({ crypto })
  await restored(async restoredTo => {
    expect(openCrypto(restoredTo.keyFolder).keyIds()).toEqual([current, before])
  })
})

test('old ones go, with the files only they name; the newest proven stays', async () => {
  const first = await backUp()
  const [sealed = ''] = filesIn(join(folder, 'files'))
  renameSync(sealed, sealed.replace(/[0-9a-f]{4}\.age$/, '0000.age'))
  city.clock.advance(1000)
  const { removed } = await makeBackup(partsOf({ retention: { newest: 1, days: 0 } }))
  expect(removed).toEqual([first.id])
  expect(filesIn(join(folder, 'files'))).toEqual([sealed])

  const proof = await restoredProof()
  await (await newest()).writeProof(proof)
  city.clock.advance(1000)
  expect((await makeBackup(partsOf({ retention: { newest: 1, days: 0 } }))).removed).toEqual([])
  const forged = { ...proof, entries: 1 }
  await (await openBackupStore(folder).list())[1]?.writeProof(forged)
  city.clock.advance(1000)
  expect((await makeBackup(partsOf({ retention: { newest: 1, days: 0 } }))).removed).toHaveLength(2)
})

test('how old the newest backup and the newest proof are is on the board; a proof of somebody else’s is none', async () => {
  const condition = openCondition()
  const report = async (store: string | undefined = folder) => {
    await reportBackups({ store, recipients: [] }, { condition, crypto: city.house.crypto, clock: city.clock })
    const [{ text, stops, figures } = { text: undefined }] = condition.standings
    return [text?.en, stops, figures]
  }
  expect(await report(join(folder, 'nothing'))).toEqual([expect.stringContaining('26 hours'), 'nothing', {}])
  await backUp()
  city.clock.advance(1000)
  expect(await report()).toEqual([expect.stringContaining('--drill'), 'nothing', { age_seconds: 1 }])
  const proof = await restoredProof()
  await (await newest()).writeProof(proof)
  expect(await report()).toEqual([
    expect.stringContaining('recent'),
    undefined,
    { age_seconds: 1, proven_age_seconds: 0 },
  ])
  await (await newest()).writeProof({ ...proof, at: '2099-01-01T00:00:00.000Z' })
  expect(await report()).toEqual([expect.stringContaining('--drill'), 'nothing', { age_seconds: 1 }])
  writeFileSync(join(folder, 'backups', (await newest()).manifest.id, 'manifest.json'), '{}')
  expect(await report()).toEqual([expect.stringContaining('damaged manifest'), 'nothing', {}])
})

/** Restores the newest backup without keeping its files, as a drill does. */
async function restoredProof(changes: Partial<Parameters<typeof restoreBackup>[0]> = {}) {
  const database = await emptyTestDatabase()
  try {
    return await restoreBackup({
      store: openBackupStore(folder),
      backup: await newest(),
      identities: [identity],
      database: database.config,
      keyFolder: join(newFolder(), 'keys'),
      files: undefined,
      clock: city.clock,
      say,
      ...changes,
    })
  } finally {
    await database.drop()
  }
}

function filesIn(place: string): string[] {
  if (!existsSync(place)) return []
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}

function flip(path: string): void {
  const bytes = readFileSync(path)
  const at = bytes.length - 20
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

function cut(path: string, by: number): void {
  writeFileSync(path, readFileSync(path).subarray(0, by))
}

const tableOf = (id: string, name: string): string => join(folder, 'backups', id, `tables/${name}.copy.zst.age`)

/** What anybody can make who knows the recipient. */
const sealed = async (rows: string): Promise<Buffer> =>
  buffer(await sealFor([recipient])(Readable.from([zstdCompressSync(rows)])))

function replaceIn(path: string, from: string, to: string): void {
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
}

/** A store at whose write of that name somebody acts. */
function actingAt(name: string, act: () => Promise<unknown>): ReturnType<typeof openBackupStore> {
  const store = openBackupStore(folder)
  return {
    ...store,
    async begin(id) {
      const unfinished = await store.begin(id)
      return {
        ...unfinished,
        async write(written, content) {
          await unfinished.write(written, content)
          if (written === name) await act()
        },
      }
    },
  }
}

/** A store on which the power goes at the write of that number, half way through; the last is the manifest. */
function failing(after: number): ReturnType<typeof openBackupStore> {
  const store = openBackupStore(folder)
  let writes = 0
  const go = () => {
    if (writes++ === after) throw new Error('the power went')
  }
  return {
    ...store,
    async begin(id) {
      const unfinished = await store.begin(id)
      return {
        async write(name, content) {
          try {
            go()
          } catch (error) {
            content.destroy()
            await unfinished.write(name, Readable.from([Buffer.from('half')]))
            throw error
          }
          await unfinished.write(name, content)
        },
        async finish(manifest) {
          go()
          await unfinished.finish(manifest)
        },
      }
    },
  }
}
