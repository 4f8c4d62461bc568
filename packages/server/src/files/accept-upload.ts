import { Readable } from 'node:stream'
import { MOST_UPLOADED, uploadTypes } from '@zhengheng/contract'
import type { FileStore, Spooled, Stored } from '../ports/file-store.ts'
import { checkOffice } from './check-office.ts'
import { checkPdf } from './check-pdf.ts'
import { checkJpg, checkPng } from './check-picture.ts'
import { cleanFileName, type Extension } from './file-name.ts'
import { type FileRefusal, FileRefused } from './refusal.ts'
import { type SpooledFile, withSpooledFile } from './spooled-file.ts'

export type UploadAnswer =
  | ({ readonly kind: 'accepted'; readonly name: string; readonly mediaType: string } & Stored)
  | ({ readonly kind: 'refused' } & FileRefusal)

const checks: Readonly<Record<Extension, (file: SpooledFile) => Promise<void>>> = {
  pdf: checkPdf,
  docx: file => checkOffice(file, 'docx'),
  xlsx: file => checkOffice(file, 'xlsx'),
  pptx: file => checkOffice(file, 'pptx'),
  ofd: file => checkOffice(file, 'ofd'),
  png: checkPng,
  jpg: checkJpg,
}

/**
 * Receives a file into the store if its name, size and content are what they should be. A refused file is never
 * stored. After a refusal the rest of `content` is left unread; a lost connection is an error, not a refusal.
 */
export async function acceptUpload(
  store: FileStore,
  content: Readable,
  { name: given, mostBytes = MOST_UPLOADED }: { readonly name: string; readonly mostBytes?: number },
): Promise<UploadAnswer> {
  try {
    const { name, extension } = cleanFileName(given)
    const admit = ({ path, size }: Spooled) => {
      if (size === 0) throw empty()
      return withSpooledFile(path, size, checks[extension])
    }
    const stored = await store.put(limited(content, mostBytes), admit)
    return { kind: 'accepted', name, mediaType: uploadTypes[extension], ...stored }
  } catch (error) {
    if (error instanceof FileRefused) return { kind: 'refused', ...error.refusal }
    throw error
  }
}

function limited(content: Readable, most: number): Readable {
  let size = 0
  const counted = async function* () {
    for await (const piece of content) {
      size += piece.length
      if (size > most) throw tooLarge(most)
      yield piece
    }
  }
  return Readable.from(counted(), { objectMode: false })
}

function empty(): FileRefused {
  return new FileRefused(
    'empty',
    '文件是空的（0 字节）。请检查后重新选择。',
    'The file is empty. Check it and choose again.',
  )
}

function tooLarge(most: number): FileRefused {
  const mib = Math.floor(most / 1024 / 1024)
  return new FileRefused(
    'tooLarge',
    `文件超过 ${mib} MB。请压缩图片或拆分后再上传。`,
    `The file is larger than ${mib} MB. Reduce its pictures or split it.`,
  )
}
