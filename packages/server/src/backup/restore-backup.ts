import { pipeline, Writable } from 'node:stream'
import { pipeline as piped } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { sql } from 'kysely'
import type pg from 'pg'
import { z } from 'zod'
import { copyIn, emptyTables, isEmptyDatabase, tablesToCopy } from '../db/copy-tables.ts'
import { migrate, migrationFolder, migrationNames } from '../db/migrate.ts'
import { createPool } from '../db/pool.ts'
import { run } from '../db/run.ts'
import { Obstacle } from '../obstacle.ts'
import type { Clock } from '../ports/clock.ts'
import { type Crypto, openCrypto } from '../ports/crypto.ts'
import type { FileStore } from '../ports/file-store.ts'
import { writeKeyFiles } from '../ports/key-folder.ts'
import { rebuild } from '../spine/rebuild.ts'
import { refreshViews } from '../spine/refresh-views.ts'
import { inSnapshot } from '../spine/snapshot.ts'
import { verifyAll } from '../spine/verify.ts'
import { openWith, type Passage } from './age.ts'
import type { BackupStore, StoredBackup } from './backup-store.ts'
import { LARGE, tableFile } from './make-backup.ts'
import {
  digestOfManifest,
  isOwnManifest,
  type Manifest,
  type Proof,
  recipientSet,
  type SavedTable,
  signProof,
} from './manifest.ts'
import { tallied } from './tally.ts'

export interface RestoreParts {
  readonly store: BackupStore
  readonly backup: StoredBackup
  readonly identities: readonly string[]
  readonly database: { readonly owner: pg.PoolConfig; readonly app: pg.PoolConfig }
  /** an empty folder, for the keys */
  readonly keyFolder: string
  /** Absent: files are opened and compared with their digests, and kept nowhere. */
  readonly files: FileStore | undefined
  readonly clock: Clock
  readonly say: (line: string) => void
}

/**
 * Puts a backup into an empty database, an empty folder of keys and a file store, then proves it: every chain, every
 * read table, every file. Answers the proof, signed with the keys that were inside.
 * @throws Obstacle when something is in the way, or the backup is not what it says it is
 */
export async function restoreBackup(parts: RestoreParts): Promise<Proof> {
  const { backup, database, keyFolder, clock, say } = parts
  const { manifest } = backup
  const started = performance.now()
  await requireKnownMigrations(manifest)
  const open = openWith(parts.identities)
  const keys = await readKeys(backup, open)
  writeKeyFiles(keyFolder, keys)
  const crypto = openCrypto(keyFolder)
  if (!isOwnManifest(manifest, crypto) || crypto.sm3(JSON.stringify(keys)) !== manifest.keys.digest)
    throw notWhatItSays(manifest, { zh: '清单的签名或密钥', en: 'the signature of the manifest, or the keys' })
  const digests = await readFileList(backup, crypto)
  await restoreTables(parts, open, crypto)
  await migrate(database.owner)
  await remakeViews(database.app, crypto, clock, say)
  const { entries } = await proveLog(database.app, crypto, manifest)
  await restoreFiles(digests, parts, open, crypto)
  const proof = {
    zhengheng: 'proof',
    backup: manifest.id,
    manifest: digestOfManifest(manifest, crypto),
    at: clock.now().toISOString(),
    milliseconds: Math.round(performance.now() - started),
    entries,
    files: digests.length,
  } as const
  return signProof(proof, crypto)
}

async function requireKnownMigrations({ migrations }: Manifest): Promise<void> {
  const known = await migrationNames()
  const unknown = migrations.find(name => !known.includes(name))
  if (unknown) throw newerBackup(unknown)
  const upTo = known.slice(0, known.indexOf(migrations.at(-1) ?? '') + 1)
  const skipped = upTo.find(name => !migrations.includes(name))
  if (skipped) throw newerBackup(skipped)
}

async function readKeys(backup: StoredBackup, open: Passage): Promise<Record<string, string>> {
  const pieces: Buffer[] = []
  try {
    for await (const piece of await open(backup.read('keys.age'))) pieces.push(Buffer.from(piece))
    return z.record(z.string(), z.string()).parse(JSON.parse(Buffer.concat(pieces).toString()))
  } catch {
    throw cannotOpen(backup.manifest)
  }
}

async function readFileList(backup: StoredBackup, crypto: Crypto): Promise<readonly string[]> {
  const list = await backup.text('files.txt')
  if (crypto.sm3(list) !== backup.manifest.files.list)
    throw notWhatItSays(backup.manifest, { zh: '文件清单 files.txt', en: 'the list of files, files.txt' })
  const digests = list.split('\n').map(line => line.split(' ')[0] ?? '')
  return digests.filter(digest => digest !== '' && !backup.manifest.files.missing.includes(digest))
}

/** In one transaction: a restore that is interrupted leaves a database without a single row. */
async function restoreTables({ backup, database, say }: RestoreParts, open: Passage, crypto: Crypto): Promise<void> {
  const { tables, migrations } = backup.manifest
  const pool = createPool(database.owner, 'owner')
  const connection = await pool.connect()
  try {
    if (!(await isEmptyDatabase(connection))) throw notEmpty()
    await migrate(database.owner, migrationFolder, migrations.at(-1))
    await run(connection, sql`begin`)
    const present = await tablesToCopy(connection)
    await emptyTables(connection, present)
    const stranger = tables.find(({ name }) => !present.some(table => table.name === name))
    if (stranger) throw notWhatItSays(backup.manifest, { zh: `数据表 ${stranger.name}`, en: `table ${stranger.name}` })
    for (const { name } of present) {
      const saved = tables.find(table => table.name === name)
      if (!saved) continue
      await restoreTable(connection, backup, saved, open, crypto)
      if (saved.rows >= LARGE) say(`数据表 ${name} 共 ${saved.rows} 行 / Table ${name}: ${saved.rows} rows`)
    }
    await run(connection, sql`commit`)
    await run(connection, sql`analyze`)
    say(`数据表 ${tables.length} 张 / Tables: ${tables.length}`)
  } finally {
    connection.release(true)
    await pool.end()
  }
}

async function restoreTable(
  connection: pg.ClientBase,
  { manifest, read }: StoredBackup,
  saved: SavedTable,
  open: Passage,
  crypto: Crypto,
): Promise<void> {
  const passing = tallied(crypto)
  const fault = { zh: `数据表 ${saved.name}`, en: `table ${saved.name}` }
  try {
    const packed = await open(read(tableFile(saved)))
    await piped(packed, createZstdDecompress(), passing, copyIn(connection, saved))
  } catch (error) {
    throw notWhatItSays(manifest, fault, error)
  }
  const { digest, lines } = passing.tally()
  if (digest !== saved.digest || lines !== saved.rows) throw notWhatItSays(manifest, fault)
}

async function remakeViews(app: pg.PoolConfig, crypto: Crypto, clock: Clock, say: RestoreParts['say']): Promise<void> {
  const pool = createPool(app, 'longWork')
  await refreshViews({ pool, crypto, clock }, say).finally(() => pool.end())
}

async function proveLog(app: pg.PoolConfig, crypto: Crypto, manifest: Manifest): Promise<{ readonly entries: number }> {
  return inSnapshot(app, async tx => {
    const { entries, subjects, register, bad } = await verifyAll(tx, crypto)
    const { differences } = await rebuild(tx, crypto, { check: true })
    const { log } = manifest
    const whole =
      entries === log.entries && subjects === log.subjects && (register?.hash ?? log.registerHash) === log.registerHash
    if (bad.length > 0 || differences.length > 0 || !whole)
      throw notWhatItSays(manifest, {
        zh: `记录（核验发现 ${bad.length} 处，查询表不符 ${differences.length} 处）`,
        en: `the log (verify: ${bad.length} found, rebuild --check: ${differences.length} differences)`,
      })
    return { entries }
  })
}

/** What the store has already, and has right, stays; a sealed file that is damaged is put aside, to be written anew. */
async function restoreFiles(
  digests: readonly string[],
  { store, backup, files, say }: RestoreParts,
  open: Passage,
  crypto: Crypto,
): Promise<void> {
  const set = recipientSet(backup.manifest.recipients, crypto)
  const damaged: string[] = []
  for (const [place, digest] of digests.entries()) {
    if (files && (await isRight(files, digest))) continue
    const sealed = store.fileOf(set, digest)
    if ((await restoredDigest(sealed.read, files, open, crypto)) !== digest) {
      damaged.push(digest)
      if (await sealed.isThere()) await sealed.putAside()
    }
    if ((place + 1) % TELL_EVERY === 0) say(`文件 ${place + 1}/${digests.length} / Files: ${place + 1}`)
  }
  if (damaged.length > 0)
    throw notWhatItSays(backup.manifest, {
      zh: `${damaged.length} 个文件（${damaged.slice(0, 5).join('、')}；原系统下一次备份会重新写入）`,
      en: `${damaged.length} files (${damaged.slice(0, 5).join(', ')}; the next backup of the product writes them anew)`,
    })
}

const TELL_EVERY = 500

const isRight = async (files: FileStore, digest: string): Promise<boolean> =>
  (await files.has(digest)) &&
  (await files
    .get(digest)
    .then(content => piped(content, nowhere()))
    .then(
      () => true,
      () => false,
    ))

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() })

async function restoredDigest(
  read: () => ReturnType<StoredBackup['read']>,
  files: FileStore | undefined,
  open: Passage,
  crypto: Crypto,
): Promise<string | undefined> {
  try {
    const content = await open(read())
    if (files) return (await files.put(content)).digest
    const passing = tallied(crypto)
    await piped(
      pipeline(content, passing, () => undefined),
      nowhere(),
    )
    return passing.tally().digest
  } catch {
    return undefined
  }
}

const notEmpty = (): Obstacle =>
  new Obstacle({
    zh: '目标数据库不是空的。恢复只写入空的数据库，不覆盖任何内容：请新建一个数据库，或用 DATA_DIR 指定一个空文件夹。',
    en: 'The database is not empty. A restore goes into an empty one and overwrites nothing: create a new database, or point DATA_DIR to an empty folder.',
  })

const cannotOpen = ({ id, recipients }: Manifest): Obstacle =>
  new Obstacle({
    zh: `所给私钥打不开备份 ${id}，或备份已损坏。它是为以下公钥加密的：${recipients.join('、')}。`,
    en: `The identities given do not open backup ${id}, or it is damaged. It is sealed for: ${recipients.join(', ')}.`,
  })

const newerBackup = (migration: string): Obstacle =>
  new Obstacle({
    zh: `这份备份的数据库结构与本版本不同（${migration}）。请用做备份时的版本或更新的版本恢复。`,
    en: `The tables of this backup are not those of any state this version knows (${migration}). Restore it with the version that made it, or a newer one.`,
  })

function notWhatItSays({ id }: Manifest, part: { zh: string; en: string }, cause?: unknown): Obstacle {
  const why = cause instanceof Error && !(cause instanceof Obstacle) ? `（${cause.message}）` : ''
  return new Obstacle({
    zh: `备份 ${id} 与其清单不符：${part.zh}${why}。没有启用任何内容。请换一份备份（zhengheng backup --list）。`,
    en: `Backup ${id} is not what its manifest says: ${part.en}${why}. Nothing was put into use. Choose another one (zhengheng backup --list).`,
  })
}
