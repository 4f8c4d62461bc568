import { rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { digests } from '../ports/crypto.ts'
import { openFileStore } from '../ports/file-store.ts'
import { systemIds } from '../ports/ids.ts'
import { openCondition } from '../spine/condition.ts'
import { testFolders } from '../testing/test-folders.ts'
import { reportStore } from './report-store.ts'

const newFolder = testFolders()
const env = { S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret' }
const around = () => ({ dataDir: newFolder(), crypto: digests, ids: systemIds, env })

test('a folder that can be written is well; one that cannot is named with its cause, until it can again', async () => {
  const path = join(newFolder(), 'files')
  const files = openFileStore({ kind: 'folder', path }, around())
  const condition = openCondition()
  expect(await reportStore(files, condition)).toBeUndefined()
  rmSync(path, { recursive: true })
  writeFileSync(path, 'in the way')
  expect((await reportStore(files, condition))?.en).toMatch(/FILE_STORE is not a folder/)
  expect(condition.concerns).toMatchObject([{ about: 'files', stops: 'nothing' }])
  rmSync(path)
  expect(await reportStore(files, condition)).toBeUndefined()
  expect(condition.concerns).toEqual([])
})

test.each([
  ['AuthorizationHeaderMalformed', 400, /region/],
  ['NoSuchBucket', 404, /no such bucket/],
  ['SignatureDoesNotMatch', 403, /S3_SECRET_ACCESS_KEY/],
  ['RequestTimeTooSkewed', 403, /clock/],
  ['SomethingNew', 400, /SomethingNew/],
])('of a bucket the cause is said: %s', async (code, status, said) => {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(status).end(`<Error><Code>${code}</Code></Error>`))
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const url = `s3://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/bucket?tls=off&region=x`
  const files = openFileStore({ kind: 's3', url }, around())
  expect((await reportStore(files, openCondition()))?.en).toMatch(said)
  server.closeAllConnections()
  await new Promise(closed => server.close(closed))
  expect((await reportStore(files, openCondition()))?.en).toMatch(/cannot be reached/)
})
