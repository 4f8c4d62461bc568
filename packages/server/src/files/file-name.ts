import { uploadTypes } from '@zhengheng/contract'
import { FileRefused } from './refusal.ts'

const MOST = 120

export type Extension = keyof typeof uploadTypes
const extensions = Object.keys(uploadTypes) as Extension[]

/** The name people see, never a path: one spelling, nothing invisible, nothing that reverses the reading order. */
export function cleanFileName(given: string): { readonly name: string; readonly extension: Extension } {
  if (/[/\\\0]/.test(given) || /^\.+$/.test(given.trim()))
    throw new FileRefused(
      'name',
      '文件名不能包含路径符号（/ 或 \\）。请改名后再上传。',
      'A file name must not contain path signs (/ or \\). Rename the file and upload again.',
    )
  const name = given
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\u2028\u2029\uFFFD]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  const length = [...name].length
  if (length > MOST)
    throw new FileRefused(
      'name',
      `文件名有 ${length} 个字，最多 ${MOST} 个字。请缩短后再上传。`,
      `The file name has ${length} characters; the most is ${MOST}. Shorten it and upload again.`,
    )
  return { name, extension: extensionOf(name) }
}

function extensionOf(name: string): Extension {
  const written = /[^.\s]\.([A-Za-z]{2,5})$/.exec(name)?.[1]?.toLowerCase()
  const extension = extensions.find(known => known === (written === 'jpeg' ? 'jpg' : written))
  if (extension) return extension
  throw new FileRefused(
    'extension',
    `只接收 ${extensions.join('、')} 格式的文件${oldFormat(written)}。`,
    `Only ${extensions.join(', ')} files are taken.`,
  )
}

function oldFormat(written: string | undefined): string {
  return written && ['doc', 'xls', 'ppt', 'wps', 'et'].includes(written)
    ? `，旧格式 .${written} 请另存为 docx、xlsx 或 pptx`
    : ''
}
