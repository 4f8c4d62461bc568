import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { z } from 'zod'
import { Obstacle } from '../obstacle.ts'
import { systemDisk } from '../ports/disk.ts'
import { Manifest, Proof } from './manifest.ts'

/**
 * A folder of backups, on another machine's disk:
 *
 *     backups/20261130T153136123Z/  manifest.json, files.txt, keys.age, tables/….copy.zst.age, proof.json
 *     files/8c1f…/ab/cd/abcd….age   stored files, each once for all backups, by the recipients they are sealed for
 *
 * Whatever stands under its name is whole: it was written beside, made durable, and renamed.
 */
export interface BackupStore {
  /** whole backups, newest first */
  list(): Promise<readonly StoredBackup[]>
  /** makes an empty place for a backup, and clears away those of backups that were interrupted */
  begin(id: string): Promise<UnfinishedBackup>
  remove(backup: StoredBackup): Promise<void>
  /** where a stored file is kept, sealed for this set of recipients */
  fileOf(recipients: string, digest: string): SealedFile
  /** removes sealed files that `wanted` does not know; answers how many */
  sweep(wanted: (recipients: string, digest: string) => boolean): Promise<number>
}

export interface StoredBackup {
  readonly folder: string
  readonly manifest: Manifest
  /** absent until a drill has restored it */
  readonly proof: Proof | undefined
  read(name: string): Readable
  text(name: string): Promise<string>
  writeProof(proof: Proof): Promise<void>
}

export interface UnfinishedBackup {
  write(name: string, content: Readable): Promise<void>
  /** from now on it is a backup */
  finish(manifest: Manifest): Promise<void>
}

export interface SealedFile {
  isThere(): Promise<boolean>
  write(content: Readable): Promise<void>
  read(): Readable
  /** out of the way, so that the next backup writes it again */
  putAside(): Promise<void>
}

const UNFINISHED = '.unfinished'

export function openBackupStore(folder: string): BackupStore {
  const backups = join(folder, 'backups')
  const files = join(folder, 'files')
  return {
    async list() {
      const names = await entriesOf(backups)
      const found = await Promise.all(names.filter(isName).map(name => storedIn(join(backups, name))))
      return found.filter(each => each !== undefined).sort((a, b) => (a.manifest.id < b.manifest.id ? 1 : -1))
    },
    async begin(id) {
      await systemDisk.makeFolder(backups)
      for (const name of await entriesOf(backups))
        if (name.endsWith(UNFINISHED)) await rm(join(backups, name), { recursive: true, force: true })
      const place = join(backups, `${id}${UNFINISHED}`)
      await systemDisk.makeFolder(join(place, 'tables'))
      return unfinished(place, join(backups, id))
    },
    async remove({ folder: place }) {
      // Renamed first, so that what is left of an interrupted removal is no backup.
      await rename(place, `${place}${UNFINISHED}`)
      await rm(`${place}${UNFINISHED}`, { recursive: true, force: true })
    },
    fileOf: (recipients, digest) => sealedFile(join(files, recipients, digest.slice(0, 2), digest.slice(2, 4), digest)),
    async sweep(wanted) {
      let removed = 0
      for (const entry of (await readdir(files, { recursive: true, withFileTypes: true }).catch(absent)) ?? []) {
        if (!entry.isFile()) continue
        const [recipients = ''] = join(entry.parentPath, '.')
          .slice(files.length + 1)
          .split(/[\\/]/)
        if (wanted(recipients, entry.name.replace(/\.age$/, ''))) continue
        await rm(join(entry.parentPath, entry.name), { force: true })
        removed += 1
      }
      return removed
    },
  }
}

const isName = (name: string): boolean => /^\d{8}T\d{9}Z$/.test(name)

const entriesOf = async (folder: string): Promise<readonly string[]> => (await readdir(folder).catch(absent)) ?? []

function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}

async function storedIn(folder: string): Promise<StoredBackup | undefined> {
  const manifest = await readAs(Manifest, join(folder, 'manifest.json'))
  if (manifest === undefined) return undefined
  const proof = join(folder, 'proof.json')
  return {
    folder,
    manifest,
    proof: await readAs(Proof, proof),
    read: name => createReadStream(join(folder, name)),
    text: name => readFile(join(folder, name), 'utf8'),
    async writeProof(said) {
      await writeFile(`${proof}${UNFINISHED}`, json(said), { flush: true, mode: 0o600 })
      await rename(`${proof}${UNFINISHED}`, proof)
      await systemDisk.syncFolder(folder)
    },
  }
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** @throws Obstacle for a file that is there and is something else */
async function readAs<T extends z.ZodType>(schema: T, path: string): Promise<z.output<T> | undefined> {
  const written = await readFile(path, 'utf8').catch(absent)
  if (written === undefined) return undefined
  try {
    return schema.parse(JSON.parse(written))
  } catch {
    throw unreadable(path)
  }
}

function unfinished(place: string, whole: string): UnfinishedBackup {
  return {
    write: (name, content) => systemDisk.write(join(place, name), content),
    async finish(manifest) {
      await writeFile(join(place, 'manifest.json'), json(manifest), { flush: true, mode: 0o600, flag: 'wx' })
      for (const changed of [join(place, 'tables'), place]) await systemDisk.syncFolder(changed)
      await rename(place, whole)
      await systemDisk.syncFolder(dirname(whole))
    },
  }
}

function sealedFile(path: string): SealedFile {
  const sealed = `${path}.age`
  return {
    isThere: async () => (await stat(sealed).catch(absent))?.isFile() ?? false,
    read: () => createReadStream(sealed),
    putAside: () => rename(sealed, `${path}.damaged`),
    async write(content) {
      const beside = `${path}${UNFINISHED}`
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      // Flags that take the place of what an interrupted backup left.
      await pipeline(content, createWriteStream(beside, { flags: 'w', mode: 0o600, flush: true }))
      await rename(beside, sealed)
      const folder = await open(dirname(path), 'r')
      await folder.sync().finally(() => folder.close())
    },
  }
}

const unreadable = (path: string): Obstacle =>
  new Obstacle({
    zh: `备份文件 ${path} 读不懂：被改动、损坏，或由更新的版本写成。请另选一份备份（zhengheng backup --list），或从异地副本取回这个文件。`,
    en: `The backup file ${path} cannot be understood: changed, damaged, or written by a newer version. Choose another backup (zhengheng backup --list), or fetch this file from the copy elsewhere.`,
  })
