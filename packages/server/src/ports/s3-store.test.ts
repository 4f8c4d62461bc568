import { readdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Obstacle } from '../obstacle.ts'
import { type Crypto, openCrypto } from './crypto.ts'
import { ContentMissing, openFileStore } from './file-store.ts'
import { systemIds } from './ids.ts'
import { testFolders } from './test-folders.ts'

const newFolder = testFolders()

let server: Server
let root: string
let crypto: Crypto
let refusing = false
const objects = new Map<string, Buffer>()
const env = { S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret' }

beforeEach(async () => {
  root = newFolder()
  crypto = openCrypto(join(root, 'keys'))
  objects.clear()
  refusing = false
  server = createServer(async (request, response) => {
    const key = request.url ?? ''
    const body = await buffer(request)
    if (refusing || !request.headers.authorization?.startsWith('AWS4-HMAC-SHA256')) response.writeHead(503).end()
    else if (request.method === 'PUT') {
      objects.set(key, body)
      response.setHeader('etag', '"x"').end()
    } else if (objects.has(key)) response.setHeader('etag', '"x"').end(objects.get(key))
    else response.writeHead(404).end()
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
})
afterEach(() => new Promise(closed => server.close(closed)))

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

test('missing bucket or credentials are named', () => {
  const around = { dataDir: root, crypto, ids: systemIds }
  expect(() => openFileStore({ kind: 's3', url: 's3://host' }, { ...around, env })).toThrow(Obstacle)
  expect(() => openFileStore({ kind: 's3', url: 's3://host/bucket' }, { ...around, env: {} })).toThrow(
    'S3_ACCESS_KEY_ID',
  )
})
