import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCrypto } from '../ports/crypto.ts'
import { rotateKey } from '../ports/key-folder.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { bringUpToDate } from './bring-up-to-date.ts'

let city: TestApp
beforeAll(async () => {
  city = await testApp()
})
afterAll(() => city.close())

const start = (keys: string) => bringUpToDate({ ...city.house, crypto: openCrypto(keys) }, () => undefined)

test('a database whose key is elsewhere is refused by the number of that key, and nothing is done to it', async () => {
  const [id = ''] = city.house.crypto.keyIds()
  const elsewhere = join(mkdtempSync(join(tmpdir(), 'zhengheng-keys-')), 'keys')
  await expect(start(elsewhere)).rejects.toThrow(id)
  expect((await city.ownerPool.query('select from views_made')).rowCount).toBe(0)
})

test('with its key it starts, and after a rotation too', async () => {
  const keys = join(city.folder, 'keys')
  await start(keys)
  rotateKey(keys, city.clock.now())
  await start(keys)
})
