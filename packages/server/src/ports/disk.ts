import { createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** The few file-system steps a stored file depends on; each can be made to fail in a test. */
export interface Disk {
  makeFolder(path: string): Promise<void>
  /** Creates a file only its owner can read, and returns when the bytes are on the disk. */
  write(path: string, content: Readable): Promise<void>
  rename(from: string, to: string): Promise<void>
  /** Makes names created in this folder survive a power cut. */
  syncFolder(path: string): Promise<void>
  remove(path: string): Promise<void>
}

export const systemDisk: Disk = {
  makeFolder: async path => {
    await mkdir(path, { recursive: true, mode: 0o700 })
  },
  write: (path, content) => pipeline(content, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true })),
  rename,
  syncFolder: async path => {
    const folder = await open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  },
  remove: path => rm(path, { force: true }),
}
