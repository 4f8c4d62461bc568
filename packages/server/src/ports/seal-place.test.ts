import { createHash } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Obstacle } from '../obstacle.ts'
import { testFolders } from '../testing/test-folders.ts'
import { systemIds } from './ids.ts'
import { sealBucket, sealFolder } from './seal-place.ts'
import { settableClock } from './settable-clock.ts'

const newFolder = testFolders()

describe('a folder', () => {
  test('holds each seal under its number, and none is written over', async () => {
    const folder = join(newFolder(), 'far')
    const place = sealFolder(folder, systemIds)
    expect(await place.read(1)).toBeUndefined()
    await place.write(1, 'one')
    await place.write(1, 'one')
    expect(await place.read(1)).toBe('one')
    await expect(place.write(1, 'other')).rejects.toThrow(`${folder} holds another seal 1`)
    expect(await place.read(1)).toBe('one')
  })
})

describe('a bucket', () => {
  const env = { S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret' }
  const clock = settableClock('2026-11-30T08:00:00.000Z')
  const objects = new Map<string, { readonly body: string; readonly headers: IncomingHttpHeaders }>()
  let server: Server
  beforeEach(async () => {
    objects.clear()
    server = createServer(async (request, response) => {
      const key = request.url ?? ''
      const body = await text(request)
      const found = objects.get(key)
      if (request.method === 'PUT') {
        objects.set(key, { body, headers: request.headers })
        response.setHeader('etag', '"x"').end()
      } else if (found) response.setHeader('etag', '"x"').end(found.body)
      else response.writeHead(404).end()
    })
    await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  })
  afterEach(() => {
    server.closeAllConnections()
    return new Promise(closed => server.close(closed))
  })
  const bucket = (query = '') =>
    sealBucket(
      `s3://127.0.0.1:${(server.address() as AddressInfo).port}/seals/city?tls=off&region=wuhan${query}`,
      env,
      clock,
    )

  test('holds them under its prefix, and none is written over', async () => {
    const place = bucket()
    expect(place.name).toMatch(/^s3:\/\/127\.0\.0\.1:\d+\/seals\/city$/)
    expect(await place.read(12)).toBeUndefined()
    await place.write(12, '封印')
    expect(await place.read(12)).toBe('封印')
    await expect(place.write(12, 'other')).rejects.toThrow(/holds another seal 12/)
    expect([...objects.keys()]).toEqual(['/seals/city/seal-00000012.txt'])
    expect(objects.get('/seals/city/seal-00000012.txt')?.headers).not.toHaveProperty('x-amz-object-lock-mode')
  })

  test('keeps them from being changed for as many days as asked, with the checksum such a store wants', async () => {
    await bucket('&lock=3650').write(1, 'one')
    expect(objects.get('/seals/city/seal-00000001.txt')?.headers).toMatchObject({
      'x-amz-object-lock-mode': 'COMPLIANCE',
      'x-amz-object-lock-retain-until-date': '2036-11-27T08:00:00.000Z',
      'x-amz-checksum-sha256': createHash('sha256').update('one').digest('base64'),
    })
  })

  test('without credentials the setting is named', () => {
    expect(() => sealBucket('s3://host/bucket', {}, clock)).toThrow(Obstacle)
    expect(() => sealBucket('s3://host/bucket', {}, clock)).toThrow(/SEAL_TO/)
  })
})
