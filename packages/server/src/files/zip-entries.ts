import { buffer } from 'node:stream/consumers'
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import { damaged, encrypted, expands, FileRefused } from './refusal.ts'
import type { SpooledFile } from './spooled-file.ts'

const MOST_ENTRIES = 10_000
const MOST_UNPACKED = 1 << 30
/** Tables of repeated rows reach some tens; only bombs go far beyond. */
const MOST_RATIO = 250
const RATIO_FROM = 32 << 20

export interface Archive {
  readonly zip: ZipFile
  readonly entries: ReadonlyMap<string, Entry>
}

/** Reads the table of contents of an archive and refuses it when unpacking could do harm. Nothing is unpacked. */
export async function withArchive(file: SpooledFile, look: (archive: Archive) => Promise<void>): Promise<void> {
  return lookInto(openPromise(file.path, { autoClose: false, strictFileNames: true }), file.size, look)
}

/** The same for an archive within an archive. */
export async function withArchiveIn(content: Buffer, look: (archive: Archive) => Promise<void>): Promise<void> {
  return lookInto(fromBufferPromise(content, { strictFileNames: true }), content.length, look)
}

async function lookInto(opening: Promise<ZipFile>, size: number, look: (archive: Archive) => Promise<void>) {
  const zip = await opening.catch(() => {
    throw damaged()
  })
  try {
    if (zip.entryCount > MOST_ENTRIES) throw expands()
    await look({ zip, entries: await readEntries(zip, size) })
  } finally {
    zip.close()
  }
}

/** More than the data behind a chart ever has. */
const MOST_EMBEDDED = 32 << 20

/** A part as a whole, as far as one can be looked into. */
export async function wholeOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  if (entry.uncompressedSize > MOST_EMBEDDED) throw expands()
  try {
    return await buffer(await zip.openReadStreamPromise(entry))
  } catch {
    throw damaged()
  }
}

async function readEntries(zip: ZipFile, size: number): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  let packed = 0
  let unpacked = 0
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw encrypted()
      checkName(entry, entries)
      packed += entry.compressedSize
      unpacked += entry.uncompressedSize
      entries.set(entry.fileName.toLowerCase(), entry)
    }
  } catch (error) {
    throw error instanceof FileRefused ? error : fromReader(error)
  }
  const bomb = unpacked > MOST_UNPACKED || (unpacked > RATIO_FROM && unpacked / size > MOST_RATIO)
  // Entries that overlap claim more packed bytes than the file has.
  if (bomb || packed > size) throw expands()
  return entries
}

function checkName(entry: Entry, before: ReadonlyMap<string, Entry>): void {
  const isLink = ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000
  const invisible = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(entry.fileName)
  if (isLink || invisible || before.has(entry.fileName.toLowerCase())) throw unsafeEntries()
}

/** The reader itself refuses names that lead out of the archive. */
function fromReader(error: unknown): FileRefused {
  const message = error instanceof Error ? error.message : ''
  return /relative path|absolute path|invalid characters in fileName/.test(message) ? unsafeEntries() : damaged()
}

function unsafeEntries(): FileRefused {
  return new FileRefused(
    'unsafeEntries',
    '文件内部的部件名称不安全。请用原来的软件重新保存后再上传。',
    'Parts inside the file have unsafe names. Save the file again in its program and upload that.',
  )
}
