import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
} from 'node:crypto'
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Obstacle } from '../obstacle.ts'

/** The signing key of this installation, kept in a file only its owner can read. */
export interface KeyFolder {
  readonly current: { readonly id: string; readonly privateKey: KeyObject }
  publicKey(id: string): KeyObject | undefined
}

const FILE = 'signing-key.json'

const KeyFile = z.strictObject({
  algorithm: z.literal('ed25519'),
  id: z.string(),
  createdAt: z.string(),
  privateKey: z.string(),
})

export function openKeyFolder(folder: string): KeyFolder {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, FILE)
  if (statSync(path, { throwIfNoEntry: false }) === undefined) createOnce(folder, path)
  if ((statSync(path).mode & 0o077) !== 0) throw readableByOthers(path)
  const { id, privateKey } = load(path)
  const publicKey = createPublicKey(privateKey)
  if (keyId(publicKey) !== id) throw damaged(path)
  return { current: { id, privateKey }, publicKey: asked => (asked === id ? publicKey : undefined) }
}

/** Linked into place complete: two processes starting together agree on one key, and a crash leaves none by halves. */
function createOnce(folder: string, path: string): void {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const file: z.infer<typeof KeyFile> = {
    algorithm: 'ed25519',
    id: keyId(publicKey),
    createdAt: new Date().toISOString(),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
  const draft = join(folder, `.${randomUUID()}`)
  writeDurably(draft, `${JSON.stringify(file, null, 2)}\n`)
  try {
    linkSync(draft, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(draft)
  }
  syncFolder(folder)
}

function load(path: string): { id: string; privateKey: KeyObject } {
  try {
    const { id, privateKey } = KeyFile.parse(JSON.parse(readFileSync(path, 'utf8')))
    return { id, privateKey: createPrivateKey(privateKey) }
  } catch {
    throw damaged(path)
  }
}

/** The beginning of the SM3 digest of the public key. */
function keyId(publicKey: KeyObject): string {
  return createHash('sm3')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16)
}

function writeDurably(path: string, content: string): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    writeSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function readableByOthers(path: string): Obstacle {
  return new Obstacle({
    zh: `签名密钥文件 ${path} 可被其他用户读取。请执行 chmod 600 后重试；如可能已外泄，请更换密钥。`,
    en: `The signing key ${path} can be read by other users. Run chmod 600 on it and try again; replace the key if it may have leaked.`,
  })
}

function damaged(path: string): Obstacle {
  return new Obstacle({
    zh: `签名密钥文件 ${path} 不完整或被改动。请从备份恢复该文件；不要删除，否则已有签名将无法核验。`,
    en: `The signing key ${path} is incomplete or was changed. Restore it from a backup; do not delete it, or existing signatures can no longer be verified.`,
  })
}
