import { pipeline, Readable } from 'node:stream'
import { createZstdCompress } from 'node:zlib'
import { sql } from 'kysely'
import type pg from 'pg'
import { appliedMigrations, type CopiedTable, copyOut, tablesToCopy } from '../db/copy-tables.ts'
import { createPool } from '../db/pool.ts'
import { run } from '../db/run.ts'
import { unfinishedJobs } from '../jobs/jobs.ts'
import { Obstacle } from '../obstacle.ts'
import type { Clock } from '../ports/clock.ts'
import type { Crypto } from '../ports/crypto.ts'
import type { FileStore } from '../ports/file-store.ts'
import { readKeyFiles } from '../ports/key-folder.ts'
import { ContentDamaged, ContentMissing } from '../ports/stored-content.ts'
import { type Passage, sealFor } from './age.ts'
import type { BackupStore, UnfinishedBackup } from './backup-store.ts'
import { clearOld } from './clear-old.ts'
import { type Manifest, recipientSet, type SavedTable, signManifest } from './manifest.ts'
import type { Retention } from './retention.ts'
import { tallied } from './tally.ts'

export interface BackupParts {
  /** reads every table */
  readonly owner: pg.PoolConfig
  readonly files: FileStore
  readonly keyFolder: string
  readonly crypto: Crypto
  readonly clock: Clock
  readonly store: BackupStore
  readonly recipients: readonly string[]
  readonly retention: Retention
  readonly say: (line: string) => void
}

/** Worth nothing to whoever restores: open sessions and wrong passwords of that day, and who had which page open. */
const leftOut: readonly string[] = ['login_session', 'sign_in_attempt', 'presence']

/** One backup at a time: two would clear away each other's unfinished work. */
const LOCK = [91, 2024] as const

/**
 * Database, keys and files as they were at one moment, while the product goes on. Files are never changed or deleted, so
 * those the snapshot names are copied after it, and only those no earlier backup has. Then old backups are cleared away.
 */
export async function makeBackup(
  parts: BackupParts,
): Promise<{ readonly manifest: Manifest; readonly removed: readonly string[] }> {
  const pool = createPool(parts.owner, 'owner')
  // On a connection of its own: that of the snapshot may end in the middle of a table.
  const lock = await pool.connect()
  try {
    const { rows } = await run(
      lock,
      sql<{ free: boolean }>`select pg_try_advisory_lock(${LOCK[0]}, ${LOCK[1]}) as free`,
    )
    if (!rows[0]?.free) throw oneAtATime()
    const connection = await pool.connect()
    const manifest = await saved(parts, connection).finally(() => connection.release(true))
    return { manifest, removed: await clearOld(parts, parts.retention) }
  } finally {
    await run(lock, sql`select pg_advisory_unlock_all()`).finally(() => lock.release())
    await pool.end()
  }
}

async function saved(parts: BackupParts, connection: pg.ClientBase): Promise<Manifest> {
  const { crypto, clock, store, recipients, say } = parts
  const seal = sealFor(recipients)
  // Said before the snapshot is taken, so that whatever was acknowledged before it is inside.
  const at = clock.now()
  await run(connection, sql`begin isolation level repeatable read read only`)
  const postgres = await versionOf(connection)
  const id = at.toISOString().replace(/[-:.]/g, '')
  const unfinished = await store.begin(id)
  const log = await endOfLog(connection)
  const tables = await saveTables(connection, unfinished, seal, parts)
  const migrations = await appliedMigrations(connection)
  const { rows: named } = await run(connection, sql<NamedFile>`select distinct digest, size from file order by digest`)
  await run(connection, sql`commit`)
  const keys = await saveKeys(unfinished, seal, parts)
  const missing = await saveFiles(named, seal, parts)
  const list = named.map(({ digest, size }) => `${digest} ${size}\n`).join('')
  await unfinished.write('files.txt', Readable.from([Buffer.from(list)]))
  const bytes = named.reduce((sum, { size }) => sum + size, 0)
  const manifest = signManifest(
    {
      zhengheng: 'backup',
      format: 1,
      id,
      at: at.toISOString(),
      postgres,
      migrations: [...migrations],
      log,
      tables,
      files: { count: named.length, bytes, list: crypto.sm3(list), missing: [...missing] },
      keys,
      recipients: [...recipients].sort(),
    },
    crypto,
  )
  await unfinished.finish(manifest)
  say(`备份完成 / Backup complete: ${id}`)
  return manifest
}

async function saveTables(
  connection: pg.ClientBase,
  unfinished: UnfinishedBackup,
  seal: Passage,
  { crypto, say }: BackupParts,
): Promise<SavedTable[]> {
  const tables = (await tablesToCopy(connection)).filter(({ name }) => !leftOut.includes(name))
  const queued = await unfinishedJobs(connection)
  const saved: SavedTable[] = []
  for (const table of tables) {
    const passing = tallied(crypto)
    const rows = copyOut(connection, table, table.name === 'outbox' ? queued : undefined)
    await unfinished.write(tableFile(table), await seal(pipeline(rows, passing, createZstdCompress(), heard)))
    const { bytes, lines, digest } = passing.tally()
    saved.push({ name: table.name, columns: [...table.columns], rows: lines, bytes, digest })
    if (lines >= LARGE) say(`数据表 ${table.name} 共 ${lines} 行 / Table ${table.name}: ${lines} rows`)
  }
  say(`数据表 ${saved.length} 张 / Tables: ${saved.length}`)
  return saved
}

/** Tables of so many rows take their time, and are told one by one. */
export const LARGE = 10_000

/** Whoever reads the last stream of a pipeline learns there what went wrong in it. */
const heard = (): void => undefined

export const tableFile = ({ name }: Pick<CopiedTable, 'name'>): string => `tables/${name}.copy.zst.age`

/** All of them, the retired ones too: what they signed is verified with them. */
async function saveKeys(unfinished: UnfinishedBackup, seal: Passage, { keyFolder, crypto }: BackupParts) {
  const files = readKeyFiles(keyFolder)
  const content = JSON.stringify(files)
  await unfinished.write('keys.age', await seal(Readable.from([Buffer.from(content)])))
  return { ids: crypto.keyIds(), digest: crypto.sm3(content) }
}

interface NamedFile {
  readonly digest: string
  readonly size: number
}

const TELL_EVERY = 500

/** Answers which the store does not give: one lost file must not be the reason that nothing is saved. */
async function saveFiles(named: readonly NamedFile[], seal: Passage, parts: BackupParts): Promise<readonly string[]> {
  const { files, store, recipients, crypto, say } = parts
  const set = recipientSet(recipients, crypto)
  const missing: string[] = []
  let copied = 0
  for (const { digest } of named) {
    const sealed = store.fileOf(set, digest)
    if (await sealed.isThere()) continue
    try {
      await sealed.write(await seal(await files.get(digest)))
      copied += 1
      if (copied % TELL_EVERY === 0) say(`已复制文件 ${copied} 个 / Files copied: ${copied}`)
    } catch (error) {
      if (!(error instanceof ContentMissing || error instanceof ContentDamaged)) throw error
      missing.push(digest)
    }
  }
  say(`文件 ${named.length} 个，新复制 ${copied} 个 / Files: ${named.length}, of them new: ${copied}`)
  return missing
}

async function versionOf(connection: pg.ClientBase): Promise<string> {
  const { rows } = await run(connection, sql<{ version: string }>`select current_setting('server_version') as version`)
  return rows[0]?.version ?? ''
}

async function endOfLog(connection: pg.ClientBase): Promise<Manifest['log']> {
  const { rows } = await run(
    connection,
    sql<Manifest['log']>`
      select (select count(*) from entry) as entries, (select count(*) from subject) as subjects,
             place as "registerPlace", hash as "registerHash"
      from register_head`,
  )
  const [end] = rows
  if (!end) throw new Error('the register of subjects has no head')
  return end
}

const oneAtATime = (): Obstacle =>
  new Obstacle({
    zh: '另一个备份正在进行。请等它结束后再试。',
    en: 'Another backup is being made. Try again when it has ended.',
  })
