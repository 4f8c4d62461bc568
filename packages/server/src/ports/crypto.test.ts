import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { Obstacle } from '../obstacle.ts'
import { testFolders } from '../testing/test-folders.ts'
import { openCrypto } from './crypto.ts'

const newFolder = testFolders()

let folder: string
beforeEach(() => {
  folder = join(newFolder(), 'keys')
})
const keyFile = () => join(folder, 'signing-key.json')

test('SM3 gives the values published in GB/T 32905', () => {
  const crypto = openCrypto(folder)
  expect(crypto.sm3('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  expect(crypto.sm3('abcd'.repeat(16))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732')
})

test('digest of pieces equals digest of the whole', () => {
  const crypto = openCrypto(folder)
  const hash = crypto.sm3Stream()
  for (const piece of ['政务', '信息', '化']) hash.update(Buffer.from(piece))
  expect(hash.digest()).toBe(crypto.sm3('政务信息化'))
})

test('a signature names algorithm and key, and fails on any change', () => {
  const crypto = openCrypto(folder)
  const signature = crypto.sign('head 7')
  expect(signature).toMatch(/^ed25519:[0-9a-f]{16}:[\w-]{86}$/)
  expect(crypto.verify('head 7', signature)).toBe(true)
  expect(crypto.verify('head 8', signature)).toBe(false)
  expect(crypto.verify('head 7', `${signature}=`)).toBe(false)
  expect(crypto.verify('head 7', `${signature}:x`)).toBe(false)
  expect(crypto.verify('head 7', signature.replace('ed25519', 'sm2'))).toBe(false)
  expect(crypto.verify('head 7', '')).toBe(false)
})

test('the key is made once, for its owner only, and found again', () => {
  const signature = openCrypto(folder).sign('x')
  expect(statSync(keyFile()).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['signing-key.json'])
  expect(openCrypto(folder).verify('x', signature)).toBe(true)
})

test('another installation does not accept our signature', () => {
  const signature = openCrypto(folder).sign('x')
  expect(openCrypto(join(folder, 'other')).verify('x', signature)).toBe(false)
})

test('a key file that others can read, or that was changed, stops the start', () => {
  openCrypto(folder)
  chmodSync(keyFile(), 0o640)
  expect(() => openCrypto(folder)).toThrow('chmod 600')
  chmodSync(keyFile(), 0o600)
  const file = readFileSync(keyFile(), 'utf8')
  writeFileSync(keyFile(), file.replace(/"id": "./, '"id": "x'))
  expect(() => openCrypto(folder)).toThrow(Obstacle)
  writeFileSync(keyFile(), file.slice(0, 80))
  expect(() => openCrypto(folder)).toThrow('backup')
})

test('random tokens carry the asked number of bytes and differ', () => {
  const crypto = openCrypto(folder)
  expect(Buffer.from(crypto.randomToken(32), 'base64url')).toHaveLength(32)
  expect(crypto.randomToken(32)).not.toBe(crypto.randomToken(32))
})
