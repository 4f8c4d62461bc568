import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { upload } from '../testing/test-application.ts'
import { testPdf } from '../testing/test-content.ts'

let city: TestApp
let code: string
beforeAll(async () => {
  city = await testApp()
  code = await city.project('applying')
})
afterAll(() => city.close())

test('a stored file that is gone or damaged is said to be', async () => {
  const { digest } = (await upload(city, 'clerk', code, '方案.pdf', testPdf('/A (1)'))).json()
  rmSync(join(city.folder, 'files', digest.slice(0, 2), digest.slice(2, 4), digest))
  const gone = await city.ask('clerk', `/api/projects/${code}/files/${digest}`)
  expect([gone.statusCode, gone.json().type]).toEqual([500, 'urn:zhengheng:file-damaged'])
})

test('while the store cannot be written, uploads are told so in words, and everything else goes on', async () => {
  renameSync(join(city.folder, 'files'), join(city.folder, 'away'))
  writeFileSync(join(city.folder, 'files'), 'in the way')
  const refused = await upload(city, 'clerk', code, '方案.pdf', testPdf('/A (2)'))
  expect([refused.statusCode, refused.json().type]).toEqual([503, 'urn:zhengheng:files-away'])
  expect((await city.ask('clerk', `/api/projects/${code}`)).statusCode).toBe(200)
})
