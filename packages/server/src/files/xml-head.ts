import type { Readable } from 'node:stream'
import type { Entry, ZipFile } from 'yauzl'
import { damaged, FileRefused } from './refusal.ts'

const MOST = 64 << 10

/** Unpacks the beginning of a part, no more. */
export async function headOf(
  zip: ZipFile,
  entry: Entry,
  enough: (text: string) => boolean,
  most = MOST,
): Promise<string> {
  const content = await zip.openReadStreamPromise(entry).catch(() => {
    throw damaged()
  })
  try {
    return await readUntil(content, enough, most)
  } catch (error) {
    throw error instanceof FileRefused ? error : damaged()
  } finally {
    content.destroy()
  }
}

async function readUntil(content: Readable, enough: (text: string) => boolean, most: number): Promise<string> {
  let bytes = Buffer.alloc(0)
  let text = ''
  for await (const piece of content) {
    bytes = Buffer.concat([bytes, piece])
    text = decoded(bytes)
    if (enough(text) || bytes.length >= most) break
  }
  return text
}

/** A document type stands before the root element, and entities can only be declared in it. */
export async function refuseEntities(zip: ZipFile, entry: Entry): Promise<void> {
  const head = await headOf(zip, entry, text => /<!DOCTYPE|<[\p{L}_]/iu.test(text))
  if (/<!DOCTYPE/i.test(head) || (head.length > 0 && !/<[\p{L}_]/u.test(head)))
    throw new FileRefused(
      'entities',
      '文件内含有不允许的外部引用声明（DOCTYPE）。请用原来的软件重新保存后再上传。',
      'The file contains a document type declaration, which is not allowed. Save it again in its program.',
    )
}

function decoded(bytes: Buffer): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return bytes.toString('utf16le')
  if (first === 0xfe && second === 0xff)
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString('utf16le')
  if (first === 0x3c && second === 0) return bytes.toString('utf16le')
  if (first === 0 && second === 0x3c)
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString('utf16le')
  return bytes.toString('utf8')
}
