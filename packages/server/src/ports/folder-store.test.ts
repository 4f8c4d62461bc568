import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { beforeEach, expect, test } from 'vitest'
import { testFolders } from '../testing/test-folders.ts'
import { type Crypto, openCrypto } from './crypto.ts'
import { type Disk, systemDisk } from './disk.ts'
import type { FileStore } from './file-store.ts'
import { folderStore } from './folder-store.ts'
import { systemIds } from './ids.ts'
import { ContentMissing } from './stored-content.ts'

const newFolder = testFolders()

let folder: string
let crypto: Crypto
beforeEach(() => {
  const root = newFolder()
  folder = join(root, 'files')
  crypto = openCrypto(join(root, 'keys'))
})

const storeOn = (disk: Disk = systemDisk): FileStore => folderStore({ folder, crypto, ids: systemIds, disk })
const stream = (...pieces: string[]) => Readable.from(pieces.map(piece => Buffer.from(piece)))
const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => entry.name)

test('what is put can be read by its digest, however it was cut into pieces', async () => {
  const store = storeOn()
  const stored = await store.put(stream('政务', '信息化'))
  expect(stored).toEqual({ digest: crypto.sm3('政务信息化'), size: 15 })
  expect(await store.put(stream('政务信息化'))).toEqual(stored)
  expect((await buffer(await store.get(stored.digest))).toString()).toBe('政务信息化')
  expect(await store.has(stored.digest)).toBe(true)
  expect(files()).toEqual([stored.digest])
})

test('a stored file is for its owner only', async () => {
  const { digest } = await storeOn().put(stream('x'))
  expect(statSync(join(folder, digest.slice(0, 2), digest.slice(2, 4), digest)).mode & 0o777).toBe(0o600)
})

test('a large file and an empty file come back whole', async () => {
  const store = storeOn()
  const large = Buffer.alloc(3_000_000, 'abcdefg')
  const { digest, size } = await store.put(Readable.from([large.subarray(0, 1_000_001), large.subarray(1_000_001)]))
  expect(size).toBe(3_000_000)
  expect((await buffer(await store.get(digest))).equals(large)).toBe(true)
  const empty = await store.put(stream())
  expect(await buffer(await store.get(empty.digest))).toHaveLength(0)
})

test('absent content is said to be absent, and a path is not a digest', async () => {
  const store = storeOn()
  expect(await store.has('0'.repeat(64))).toBe(false)
  await expect(store.get('0'.repeat(64))).rejects.toThrow(ContentMissing)
  await expect(store.get('../../etc/passwd')).rejects.toThrow('not a digest')
})

test('damaged content never arrives whole', async () => {
  const store = storeOn()
  const { digest } = await store.put(stream('original'))
  writeFileSync(join(folder, digest.slice(0, 2), digest.slice(2, 4), digest), 'Original')
  const seen: Buffer[] = []
  const reading = async () => {
    for await (const piece of await store.get(digest)) seen.push(piece)
  }
  await expect(reading()).rejects.toThrow('damaged')
  expect(Buffer.concat(seen)).toHaveLength(0)
  await store.put(stream('original'))
  expect((await buffer(await store.get(digest))).toString()).toBe('original')
})

test('what is not admitted is not kept', async () => {
  const store = storeOn()
  const seen: string[] = []
  const refused = store.put(stream('bad'), async ({ digest }) => {
    seen.push(digest)
    throw new Error('refused')
  })
  await expect(refused).rejects.toThrow('refused')
  expect(seen).toEqual([crypto.sm3('bad')])
  expect(await store.has(crypto.sm3('bad'))).toBe(false)
  expect(files()).toEqual([])
})

test('a connection lost in the middle leaves nothing', async () => {
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('half')
      throw new Error('connection lost')
    })(),
  )
  await expect(storeOn().put(broken)).rejects.toThrow('connection lost')
  expect(files()).toEqual([])
})

/** Every step of the disk fails in turn, before and after its effect; a crash also skips the clean-up. */
test.each(['before', 'after'] as const)('failure of any step (%s its effect) never shows a half file', async when => {
  const digest = crypto.sm3('whole content')
  let failures = 0
  for (let n = 1; ; n++) {
    const { disk, reached } = failingDisk(n, when)
    const put = storeOn(disk).put(stream('whole ', 'content'))
    if (
      await put.then(
        () => true,
        () => false,
      )
    ) {
      expect(reached()).toBe(false)
      break
    }
    failures++
    const healthy = storeOn()
    if (await healthy.has(digest)) expect((await buffer(await healthy.get(digest))).toString()).toBe('whole content')
    expect((await healthy.put(stream('whole content'))).digest).toBe(digest)
    await systemDisk.remove(join(folder, digest.slice(0, 2), digest.slice(2, 4), digest))
  }
  expect(failures).toBe(8)
})

test('a crash between writing and renaming leaves no readable digest', async () => {
  const crash = async () => {
    throw new Error('crash')
  }
  await expect(storeOn({ ...systemDisk, rename: crash, remove: crash }).put(stream('content'))).rejects.toThrow('crash')
  expect(files()).toHaveLength(1)
  const healthy = storeOn()
  expect(await healthy.has(crypto.sm3('content'))).toBe(false)
  await expect(healthy.get(crypto.sm3('content'))).rejects.toThrow(ContentMissing)
})

function failingDisk(n: number, when: 'before' | 'after'): { disk: Disk; reached: () => boolean } {
  let calls = 0
  const failing =
    <A extends unknown[]>(step: (...args: A) => Promise<void>) =>
    async (...args: A) => {
      const fails = ++calls >= n
      if (fails && when === 'before') throw new Error('disk')
      await step(...args)
      if (fails) throw new Error('disk')
    }
  const disk = {
    makeFolder: failing(systemDisk.makeFolder),
    write: failing(systemDisk.write),
    rename: failing(systemDisk.rename),
    syncFolder: failing(systemDisk.syncFolder),
    remove: failing(systemDisk.remove),
  }
  return { disk, reached: () => calls >= n }
}
