import { readdirSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Obstacle } from '../obstacle.ts'
import { testFolders } from '../testing/test-folders.ts'
import { type Crypto, openCrypto } from './crypto.ts'
import { openFileStore } from './file-store.ts'
import { systemIds } from './ids.ts'
import { s3Store } from './s3-store.ts'
import { ContentMissing } from './stored-content.ts'

const newFolder = testFolders()

let server: Server
let root: string
let crypto: Crypto
let refusing = false
let answering: ((response: ServerResponse) => Promise<void>) | undefined
let taking: (request: IncomingMessage) => Promise<Buffer>
const objects = new Map<string, Buffer>()
const env = { S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret' }

beforeEach(async () => {
  root = newFolder()
  crypto = openCrypto(join(root, 'keys'))
  objects.clear()
  refusing = false
  answering = undefined
  taking = buffer
  server = createServer(async (request, response) => {
    const key = request.url ?? ''
    const body = await taking(request).catch(() => undefined)
    if (!body) return
    if (refusing || !request.headers.authorization?.startsWith('AWS4-HMAC-SHA256')) response.writeHead(503).end()
    else if (request.method === 'PUT') {
      objects.set(key, body)
      response.setHeader('etag', '"x"').end()
    } else if (answering) await answering(response)
    else if (objects.has(key)) response.setHeader('etag', '"x"').end(objects.get(key))
    else response.writeHead(404).end()
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
})
afterEach(() => {
  server.closeAllConnections()
  return new Promise(closed => server.close(closed))
})

const url = () => {
  const address = server.address()
  return `s3://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/bucket/city?tls=off&region=wuhan`
}
const store = () => openFileStore({ kind: 's3', url: url() }, { dataDir: root, crypto, ids: systemIds, env })

test('what is put can be read by its digest, under the prefix, and no spool file stays', async () => {
  const content = Buffer.alloc(500_000, '政务')
  const stored = await store().put(Readable.from([content]))
  expect(stored).toEqual({ digest: crypto.sm3(content), size: 500_000 })
  const { digest } = stored
  expect([...objects.keys()]).toEqual([`/bucket/city/${digest.slice(0, 2)}/${digest.slice(2, 4)}/${digest}`])
  expect((await buffer(await store().get(digest))).equals(content)).toBe(true)
  expect(await store().has(digest)).toBe(true)
  expect(readdirSync(join(root, 'spool'))).toEqual([])
})

test('absent content is said to be absent', async () => {
  expect(await store().has('0'.repeat(64))).toBe(false)
  await expect(store().get('0'.repeat(64))).rejects.toThrow(ContentMissing)
})

test('a refused PUT is a failure, and leaves neither object nor spool file', async () => {
  refusing = true
  await expect(store().put(Readable.from([Buffer.from('x')]))).rejects.toThrow()
  expect(objects.size).toBe(0)
  expect(readdirSync(join(root, 'spool'))).toEqual([])
})

test('bytes changed in the bucket are not delivered', async () => {
  const { digest } = await store().put(Readable.from([Buffer.from('original')]))
  for (const key of objects.keys()) objects.set(key, Buffer.from('Original'))
  await expect(store().get(digest).then(buffer)).rejects.toThrow('damaged')
})

describe('a bucket that is slow, or silent', () => {
  const SILENCE = 400
  const patient = () =>
    s3Store({ url: url(), spoolFolder: join(root, 'spool'), crypto, ids: systemIds, env, silence: SILENCE })
  /** Many pieces, each well within the bound, all of them far beyond it. */
  const PIECES = 12
  const content = Buffer.alloc(PIECES * 1000, '政务')
  const digest = () => crypto.sm3(content)

  test('what drips for longer than any silence may last comes whole', async () => {
    answering = async response => {
      for (let n = 0; n < PIECES; n++) {
        response.write(content.subarray(n * 1000, (n + 1) * 1000))
        await delay(SILENCE / 4)
      }
      response.end()
    }
    expect((await buffer(await patient().get(digest()))).equals(content)).toBe(true)
  })

  test('who reads slowly has all the time they take', async () => {
    answering = async response => void response.end(content)
    const pieces: Buffer[] = []
    for await (const piece of await patient().get(digest())) {
      if (pieces.length < 2) await delay(SILENCE * 1.5)
      pieces.push(piece)
    }
    expect(Buffer.concat(pieces).equals(content)).toBe(true)
  })

  test('one that falls silent is given up, before the first byte and after it', async () => {
    answering = () => new Promise(() => undefined)
    await expect(patient().get(digest())).rejects.toThrow('nothing came')
    answering = response => new Promise(() => void response.write(content.subarray(0, 1000)))
    await expect(patient().get(digest()).then(buffer)).rejects.toThrow('nothing came')
  })

  test('one that takes slowly gets the whole file, one that takes no more is given up', async () => {
    const large = Buffer.alloc(8 << 20, 'x')
    taking = async request => {
      const pieces: Buffer[] = []
      for await (const piece of request) {
        if (pieces.length % 8 === 0 && pieces.length < 64) await delay(SILENCE / 4)
        pieces.push(piece)
      }
      return Buffer.concat(pieces)
    }
    expect(await patient().put(Readable.from([large]))).toMatchObject({ size: large.length })
    expect([...objects.values()][0]?.equals(large)).toBe(true)
    objects.clear()
    taking = () => new Promise(() => undefined)
    await expect(patient().put(Readable.from([large]))).rejects.toThrow('nothing came')
    expect(objects.size).toBe(0)
    expect(readdirSync(join(root, 'spool'))).toEqual([])
  })
})

test('missing bucket or credentials are named', () => {
  const around = { dataDir: root, crypto, ids: systemIds }
  expect(() => openFileStore({ kind: 's3', url: 's3://host' }, { ...around, env })).toThrow(Obstacle)
  expect(() => openFileStore({ kind: 's3', url: 's3://host/bucket' }, { ...around, env: {} })).toThrow(
    'S3_ACCESS_KEY_ID',
  )
})
