import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign,
  verify,
} from 'node:crypto'
import {
  chownSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Obstacle } from '../obstacle.ts'
import { canonicalJson } from './canonical-json.ts'

/** The signing keys of this installation: the one that signs, and those that signed before it, which only verify. */
export interface KeyFolder {
  current(): SigningKey
  publicKey(id: string): KeyObject | undefined
  /** of all keys, the one that signs first */
  ids(): readonly string[]
}

interface SigningKey {
  readonly id: string
  readonly privateKey: KeyObject
}

const CURRENT = 'signing-key.json'
const RETIRED = /^retired-[0-9a-f]{16}\.json$/

const KeyFile = z.strictObject({
  algorithm: z.literal('ed25519'),
  id: z.string(),
  createdAt: z.string(),
  privateKey: z.string(),
})

/** What stays of a key: its public half, and its own word for the key that follows it. */
const RetiredFile = z.strictObject({
  algorithm: z.literal('ed25519'),
  id: z.string(),
  publicKey: z.string(),
  retiredAt: z.string(),
  successor: z.string(),
  signature: z.string(),
})

type RetiredKey = z.infer<typeof RetiredFile>

const succession = ({ id, successor, retiredAt }: Pick<RetiredKey, 'id' | 'successor' | 'retiredAt'>): Buffer =>
  Buffer.from(canonicalJson({ retired: id, successor, at: retiredAt }))

/** How long a server may go on signing with a key that was replaced beside it. What it signs stays verifiable. */
const LOOK_AGAIN_MS = 1000

export function openKeyFolder(folder: string): KeyFolder {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, CURRENT)
  if (statSync(path, { throwIfNoEntry: false }) === undefined) createOnce(folder, path)
  let keys = loadAll(folder)
  let lookedAt = performance.now()
  const lookAgain = () => {
    if (performance.now() - lookedAt < LOOK_AGAIN_MS) return
    lookedAt = performance.now()
    if (writtenAt(folder) !== keys.writtenAt) keys = loadAll(folder)
  }
  return {
    current() {
      lookAgain()
      return keys.current
    },
    publicKey(id) {
      // Another process may have made it a moment ago.
      if (!keys.publicKeys.has(id) && writtenAt(folder) !== keys.writtenAt) keys = loadAll(folder)
      return keys.publicKeys.get(id)
    },
    ids: () => [...keys.publicKeys.keys()],
  }
}

/** A new key signs from now on. Of the old one the public half stays; its private half is gone. Answers both ids. */
export function rotateKey(folder: string, at: Date): { readonly retired: string; readonly current: string } {
  const before = loadAll(folder).current
  const { file, id } = newKey(at)
  const retiring = { id: before.id, successor: id, retiredAt: at.toISOString() }
  const retired: RetiredKey = {
    algorithm: 'ed25519',
    ...retiring,
    publicKey: createPublicKey(before.privateKey).export({ type: 'spki', format: 'pem' }).toString(),
    signature: sign(null, succession(retiring), before.privateKey).toString('base64url'),
  }
  // In this order: a crash in between leaves a key that is retired and current, and that counts as current.
  replace(folder, `retired-${before.id}.json`, json(retired))
  replace(folder, CURRENT, file)
  return { retired: before.id, current: id }
}

/** Every key file by name, as text: for backup and escrow, sealed. */
export function readKeyFiles(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(keyFileNames(folder).map(name => [name, readFileSync(join(folder, name), 'utf8')]))
}

/** @throws Obstacle when there are keys already: they may have signed, and nothing replaces them */
export function writeKeyFiles(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (keyFileNames(folder).length > 0) throw keysPresent(folder)
  for (const [name, content] of Object.entries(files)) if (isKeyFile(name)) replace(folder, name, content)
  loadAll(folder)
}

const isKeyFile = (name: string): boolean => name === CURRENT || RETIRED.test(name)

const keyFileNames = (folder: string): string[] => readdirSync(folder).filter(isKeyFile).sort()

interface Keys {
  readonly current: SigningKey
  readonly publicKeys: ReadonlyMap<string, KeyObject>
  readonly writtenAt: string
}

function writtenAt(folder: string): string {
  const { mtimeMs, ino } = statSync(join(folder, CURRENT))
  return `${mtimeMs} ${ino}`
}

function loadAll(folder: string): Keys {
  const seen = writtenAt(folder)
  const current = loadCurrent(join(folder, CURRENT))
  const publicKeys = new Map([[current.id, createPublicKey(current.privateKey)]])
  for (const name of keyFileNames(folder).filter(found => RETIRED.test(found))) {
    const { id, publicKey } = loadRetired(join(folder, name))
    if (!publicKeys.has(id)) publicKeys.set(id, publicKey)
  }
  return { current, publicKeys, writtenAt: seen }
}

/** Linked into place complete: two processes starting together agree on one key, and a crash leaves none by halves. */
function createOnce(folder: string, path: string): void {
  const draft = join(folder, `.${randomUUID()}`)
  writeDurably(draft, newKey(new Date()).file)
  try {
    linkSync(draft, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(draft)
  }
  syncFolder(folder)
}

function newKey(at: Date): { readonly id: string; readonly file: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const id = keyId(publicKey)
  const file: z.infer<typeof KeyFile> = {
    algorithm: 'ed25519',
    id,
    createdAt: at.toISOString(),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
  return { id, file: json(file) }
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

function loadCurrent(path: string): SigningKey {
  if ((statSync(path).mode & 0o077) !== 0) throw readableByOthers(path)
  const { id, privateKey } = parsed(path, () => {
    const file = KeyFile.parse(JSON.parse(readFileSync(path, 'utf8')))
    return { id: file.id, privateKey: createPrivateKey(file.privateKey) }
  })
  if (keyId(createPublicKey(privateKey)) !== id) throw damaged(path)
  return { id, privateKey }
}

/** A public key put there by somebody else would verify what they forged: only the key itself names its successor. */
function loadRetired(path: string): { readonly id: string; readonly publicKey: KeyObject } {
  const { file, publicKey } = parsed(path, () => {
    const read = RetiredFile.parse(JSON.parse(readFileSync(path, 'utf8')))
    return { file: read, publicKey: createPublicKey(read.publicKey) }
  })
  const own = verify(null, succession(file), publicKey, Buffer.from(file.signature, 'base64url'))
  if (!own || keyId(publicKey) !== file.id) throw damaged(path)
  return { id: file.id, publicKey }
}

function parsed<T>(path: string, read: () => T): T {
  try {
    return read()
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

function replace(folder: string, name: string, content: string): void {
  const draft = join(folder, `.${randomUUID()}`)
  writeDurably(draft, content)
  const { uid, gid } = statSync(folder)
  if (process.getuid?.() === 0) chownSync(draft, uid, gid)
  renameSync(draft, join(folder, name))
  syncFolder(folder)
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
    zh: `签名密钥文件 ${path} 可被其他用户读取。请执行 chmod 600 后重试；如可能已外泄，请更换密钥（zhengheng keys rotate）。`,
    en: `The signing key ${path} can be read by other users. Run chmod 600 on it and try again; replace the key if it may have leaked (zhengheng keys rotate).`,
  })
}

function damaged(path: string): Obstacle {
  return new Obstacle({
    zh: `签名密钥文件 ${path} 不完整或被改动。请从备份恢复该文件；不要删除，否则已有签名将无法核验。`,
    en: `The signing key ${path} is incomplete or was changed. Restore it from a backup; do not delete it, or existing signatures can no longer be verified.`,
  })
}

function keysPresent(folder: string): Obstacle {
  return new Obstacle({
    zh: `${folder} 中已有签名密钥，不会被覆盖。请用 DATA_DIR 指定一个空文件夹。`,
    en: `There are signing keys in ${folder} already, and they are not overwritten. Point DATA_DIR to an empty folder.`,
  })
}
