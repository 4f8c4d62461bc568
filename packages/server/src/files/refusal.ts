import type { Text } from '@zhengheng/policy'

export type RefusalCode =
  | 'name'
  | 'extension'
  | 'empty'
  | 'tooLarge'
  | 'content'
  | 'damaged'
  | 'encrypted'
  | 'macros'
  | 'scripts'
  | 'expands'
  | 'unsafeEntries'
  | 'entities'
  | 'pixels'
  | 'appended'
  | 'hidden'

/** Why a file is not taken, and what its owner can do about it. */
export interface FileRefusal {
  readonly code: RefusalCode
  readonly reason: Text
}

/** Carries a refusal out of the middle of a stream. */
export class FileRefused extends Error {
  readonly refusal: FileRefusal

  constructor(code: RefusalCode, zh: string, en: string) {
    super(en)
    this.name = 'FileRefused'
    this.refusal = { code, reason: { zh, en } }
  }
}

export const damaged = (): FileRefused =>
  new FileRefused(
    'damaged',
    '文件不完整或已损坏。请用原来的软件打开检查，重新保存后再上传。',
    'The file is incomplete or damaged. Open it in its program, save it again and upload that.',
  )

export const encrypted = (): FileRefused =>
  new FileRefused(
    'encrypted',
    '文件设有打开密码，受理和归档时将无法查看。请去掉密码后再上传。',
    'The file is protected by a password and could not be read later. Remove the password and upload again.',
  )

export const contentDiffers = (extension: string): FileRefused =>
  new FileRefused(
    'content',
    `文件名以 .${extension} 结尾，但内容不是这种格式。请从原软件另存为 ${extension} 格式，不要只改文件名。`,
    `The name ends in .${extension} but the content is something else. Save it as ${extension} in its program instead of renaming it.`,
  )

export const hidden = (): FileRefused =>
  new FileRefused(
    'hidden',
    'PDF 内部有用少见方式压缩的部分，系统无法检查其中是否含有脚本。请用“打印为 PDF”重新生成后再上传。',
    'Parts inside the PDF are packed in an unusual way, so whether they hold scripts cannot be checked. Make it again with “print to PDF” and upload that.',
  )

export const appended = (): FileRefused =>
  new FileRefused(
    'appended',
    '文件末尾附有另一个文件。请重新导出后再上传；需要一并提交的文件请单独上传。',
    'Another file is attached to the end of this one. Export it again; upload other files separately.',
  )

export const expands = (): FileRefused =>
  new FileRefused(
    'expands',
    '文件解压后异常庞大或部件过多。请检查文件来源，拆分或重新保存后再上传。',
    'The file unpacks to an unusual size or number of parts. Check where it comes from, split it or save it again.',
  )
