import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { Obstacle } from '../obstacle.ts'
import { testFolders } from '../testing/test-folders.ts'
import { openCrypto } from './crypto.ts'
import { readKeyFiles, rotateKey, writeKeyFiles } from './key-folder.ts'

const newFolder = testFolders()
const at = new Date('2026-11-30T00:00:00.000Z')

let folder: string
beforeEach(() => {
  folder = join(newFolder(), 'keys')
})

test('after a rotation the new key signs, and the old one still verifies what it signed', () => {
  const before = openCrypto(folder)
  const [old = ''] = before.keyIds()
  const signature = before.sign('head 7')
  const { retired, current } = rotateKey(folder, at)
  expect(retired).toBe(old)
  const after = openCrypto(folder)
  expect(after.keyIds()).toEqual([current, old])
  expect(after.verify('head 7', signature)).toBe(true)
  expect(after.sign('x')).toContain(`:${current}:`)
  expect(rotateKey(folder, at).retired).toBe(current)
  expect(openCrypto(folder).verify('head 7', signature)).toBe(true)
})

test('the private half of a retired key is gone', () => {
  openCrypto(folder)
  const secret = JSON.parse(readFileSync(join(folder, 'signing-key.json'), 'utf8')).privateKey.split('\n')[1]
  rotateKey(folder, at)
  expect(readdirSync(folder).filter(name => readFileSync(join(folder, name), 'utf8').includes(secret))).toEqual([])
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077).toBe(0)
})

test('a server that runs takes the new key without being told, and knows at once what others sign with it', async () => {
  const running = openCrypto(folder)
  const { current } = rotateKey(folder, at)
  const signature = openCrypto(folder).sign('by another process')
  expect(running.verify('by another process', signature)).toBe(true)
  await delay(1100)
  expect(running.sign('x')).toContain(`:${current}:`)
})

test('killed between the two steps of a rotation, the old key goes on', () => {
  const [old] = openCrypto(folder).keyIds()
  const whole = join(folder, 'signing-key.json')
  const kept = readFileSync(whole)
  rotateKey(folder, at)
  writeFileSync(`${whole}.before`, kept, { mode: 0o600 })
  renameSync(`${whole}.before`, whole)
  const crypto = openCrypto(folder)
  expect(crypto.keyIds()).toEqual([old])
  expect(crypto.verify('x', crypto.sign('x'))).toBe(true)
  expect(rotateKey(folder, at).retired).toBe(old)
})

test('a public key slipped in beside them verifies nothing: only a key itself names its successor', () => {
  openCrypto(folder)
  const { retired } = rotateKey(folder, at)
  const path = join(folder, `retired-${retired}.json`)
  const stranger = join(newFolder(), 'keys')
  openCrypto(stranger)
  const { retired: strange } = rotateKey(stranger, at)
  const forged = JSON.parse(readFileSync(join(stranger, `retired-${strange}.json`), 'utf8'))
  writeFileSync(path, JSON.stringify({ ...forged, successor: retired }))
  expect(() => openCrypto(folder)).toThrow(Obstacle)
})

test('keys are put back where there are none, and never over others', () => {
  openCrypto(folder)
  rotateKey(folder, at)
  const files = readKeyFiles(folder)
  const place = join(newFolder(), 'keys')
  writeKeyFiles(place, { ...files, '../escaped': 'x' })
  expect(readKeyFiles(place)).toEqual(files)
  expect(readdirSync(join(place, '..'))).toEqual(['keys'])
  expect(() => writeKeyFiles(place, files)).toThrow('empty folder')
})
