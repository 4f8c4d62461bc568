import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { FileStoreSetting } from '../settings.ts'
import type { Digests } from './crypto.ts'
import { folderStore } from './folder-store.ts'
import type { Ids } from './ids.ts'
import { s3Store } from './s3-store.ts'
import { removeAbandoned } from './spool.ts'

export interface Stored {
  /** SM3 of the bytes, lower-case hexadecimal */
  readonly digest: string
  readonly size: number
}

/** Bytes received in full but not yet kept: a private local file that can be looked into. */
export interface Spooled extends Stored {
  readonly path: string
}

/** Content-addressed files: the same bytes are kept once, and what is read is what was stored. */
export interface FileStore {
  /** Durable when it returns. `admit` sees the bytes before anybody else; when it throws, nothing is kept. */
  put(content: Readable, admit?: (spooled: Spooled) => Promise<void>): Promise<Stored>
  /** Fails before the last byte when the stored bytes no longer match their digest. */
  get(digest: string): Promise<Readable>
  has(digest: string): Promise<boolean>
  /** Writes something small. @throws what would keep a file from being stored */
  tryOut(): Promise<void>
}

interface Around {
  readonly dataDir: string
  readonly crypto: Digests
  readonly ids: Ids
  readonly env: Readonly<Record<string, string | undefined>>
}

export function openFileStore(setting: FileStoreSetting, { dataDir, crypto, ids, env }: Around): FileStore {
  const spoolFolder = setting.kind === 'folder' ? join(setting.path, 'incoming') : join(dataDir, 'spool')
  removeAbandoned(spoolFolder)
  if (setting.kind === 'folder') return folderStore({ folder: setting.path, spoolFolder, crypto, ids })
  return s3Store({ url: setting.url, spoolFolder, crypto, ids, env })
}
