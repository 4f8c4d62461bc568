import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Digests } from './crypto.ts'
import type { Disk } from './disk.ts'
import type { Spooled } from './file-store.ts'
import type { Ids } from './ids.ts'

export interface SpoolPlace {
  readonly folder: string
  readonly crypto: Digests
  readonly ids: Ids
  readonly disk: Disk
}

/**
 * Receives a stream into a private file, taking its digest on the way, and hands it to `use`.
 * Whatever happens, the private file is gone afterwards.
 */
export async function spool<T>(
  content: Readable,
  place: SpoolPlace,
  use: (spooled: Spooled) => Promise<T>,
): Promise<T> {
  const path = join(place.folder, `${place.ids.uuid()}.part`)
  await place.disk.makeFolder(place.folder)
  try {
    const hash = place.crypto.sm3Stream()
    let size = 0
    const counted = async function* () {
      for await (const chunk of content) {
        const bytes = Buffer.from(chunk)
        hash.update(bytes)
        size += bytes.length
        yield bytes
      }
    }
    await place.disk.write(path, Readable.from(counted(), { objectMode: false }))
    return await use({ path, digest: hash.digest(), size })
  } finally {
    await place.disk.remove(path)
  }
}

const ABANDONED_AFTER = 24 * 60 * 60 * 1000

/** A killed process leaves its private files behind; nobody receives for a whole day. */
export function removeAbandoned(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(folder).filter(found => found.endsWith('.part'))) {
    const path = join(folder, name)
    const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY
    if (Date.now() - written > ABANDONED_AFTER) rmSync(path, { force: true })
  }
}
