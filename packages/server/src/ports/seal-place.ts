import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { FileStoreSetting } from '../settings.ts'
import type { Clock } from './clock.ts'
import { type Disk, systemDisk } from './disk.ts'
import type { Ids } from './ids.ts'
import { openBucket } from './s3-store.ts'

/** Where seals are kept out of the database's reach, by their number. */
export interface SealPlace {
  /** as administrators are told of it; it holds no credentials */
  readonly name: string
  read(no: number): Promise<string | undefined>
  /** Durable when it returns. Nothing is ever written over. @throws when another seal of that number is there */
  write(no: number, text: string): Promise<void>
}

const fileOf = (no: number): string => `seal-${String(no).padStart(8, '0')}.txt`

const onlyOnce = (place: Omit<SealPlace, 'write'> & { put(no: number, text: string): Promise<void> }): SealPlace => ({
  name: place.name,
  read: place.read,
  async write(no, text) {
    const there = await place.read(no)
    if (there === undefined) await place.put(no, text)
    else if (there !== text) throw new Error(`${place.name} holds another seal ${no}`)
  },
})

/** The places a deployment names. @throws Obstacle where a bucket cannot be used */
export const openSealPlaces = (
  settings: readonly FileStoreSetting[],
  { ids, clock, env }: { ids: Ids; clock: Clock; env: Readonly<Record<string, string | undefined>> },
): SealPlace[] =>
  settings.map(place => (place.kind === 's3' ? sealBucket(place.url, env, clock) : sealFolder(place.path, ids)))

/** A folder: of another machine, mounted here. */
export function sealFolder(folder: string, ids: Ids, disk: Disk = systemDisk): SealPlace {
  return onlyOnce({
    name: folder,
    read: no => readFile(join(folder, fileOf(no)), 'utf8').catch(absent),
    async put(no, text) {
      await disk.makeFolder(folder)
      const draft = join(folder, `.${ids.uuid()}`)
      try {
        await disk.write(draft, Readable.from([text]))
        await disk.rename(draft, join(folder, fileOf(no)))
      } finally {
        await disk.remove(draft)
      }
      await disk.syncFolder(folder)
    },
  })
}

const SILENCE = 10_000
const DAY = 86_400_000

/** A bucket. `lock=3650` in its address keeps every seal from being changed or deleted for so many days, where the store can. */
export function sealBucket(
  url: string,
  env: Readonly<Record<string, string | undefined>>,
  clock: Clock,
  silence: number = SILENCE,
): SealPlace {
  const { bucket, prefix } = openBucket(url, env, silence, 'SEAL_TO')
  const { host, pathname, searchParams } = new URL(url.replace(/^s3:/, 'http:'))
  const days = Number(searchParams.get('lock') ?? 0)
  return onlyOnce({
    name: `s3://${host}${pathname}`,
    read: async no => (await bucket.getObject(`${prefix}${fileOf(no)}`)) ?? undefined,
    async put(no, text) {
      await bucket.putObject(`${prefix}${fileOf(no)}`, text, 'text/plain; charset=utf-8', undefined, {
        // A locked object is only taken with a checksum.
        'x-amz-checksum-sha256': createHash('sha256').update(text).digest('base64'),
        ...(days > 0 && {
          'x-amz-object-lock-mode': 'COMPLIANCE',
          'x-amz-object-lock-retain-until-date': new Date(clock.now().getTime() + days * DAY).toISOString(),
        }),
      })
    },
  })
}

function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
