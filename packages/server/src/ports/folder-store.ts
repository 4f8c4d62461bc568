import { open, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline, Readable } from 'node:stream'
import type { Digests } from './crypto.ts'
import { type Disk, systemDisk } from './disk.ts'
import type { FileStore } from './file-store.ts'
import type { Ids } from './ids.ts'
import { spool } from './spool.ts'
import { ContentMissing } from './stored-content.ts'
import { verifiedRead } from './verified-read.ts'

interface FolderStore {
  readonly folder: string
  /** On the same volume, so that moving a file into place is one step. */
  readonly spoolFolder?: string
  readonly crypto: Digests
  readonly ids: Ids
  readonly disk?: Disk
}

/** Files in a folder: `ab/cd/abcd…`, written beside, then moved into place, so a name never leads to half a file. */
export function folderStore({
  folder,
  spoolFolder = join(folder, 'incoming'),
  crypto,
  ids,
  disk = systemDisk,
}: FolderStore): FileStore {
  const place = { folder: spoolFolder, crypto, ids, disk }
  return {
    put: (content, admit) =>
      spool(content, place, async spooled => {
        await admit?.(spooled)
        const { path, digest, size } = spooled
        const target = pathOf(folder, digest)
        await disk.makeFolder(dirname(target))
        await disk.rename(path, target)
        // Another process may have made these folders a moment ago without having synced them yet.
        for (const changed of [dirname(target), dirname(dirname(target)), folder]) await disk.syncFolder(changed)
        return { digest, size }
      }),
    get: async digest => verified(await opened(folder, digest), digest, crypto),
    tryOut: async () => {
      await spool(Readable.from([Buffer.from('tried')]), place, () => disk.makeFolder(folder))
    },
    has: async digest => {
      const found = await stat(pathOf(folder, digest)).catch(absent)
      return found?.isFile() ?? false
    },
  }
}

async function opened(folder: string, digest: string): Promise<Readable> {
  const file = await open(pathOf(folder, digest), 'r').catch(absent)
  if (file === undefined) throw new ContentMissing(digest)
  return file.createReadStream()
}

function verified(content: Readable, digest: string, crypto: Digests): Readable {
  // The reader learns of any failure from the returned stream itself.
  return pipeline(content, verifiedRead(digest, crypto), () => undefined)
}

function pathOf(folder: string, digest: string): string {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error('not a digest')
  return join(folder, digest.slice(0, 2), digest.slice(2, 4), digest)
}

function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
