import type { StoredFile } from '@zhengheng/contract'
import { type Text, text } from '@zhengheng/policy'
import { fileSize } from './file-size.ts'

const MEGA = 1024 * 1024
/** More than these a browser on an office desk should not hold at once, opened out. */
const MOST_BYTES = { pdf: 60 * MEGA, picture: 30 * MEGA } as const
export const MOST_PIXELS = 60_000_000
export const MOST_PAGES = 3000

const kinds: Readonly<Record<string, keyof typeof MOST_BYTES>> = {
  'application/pdf': 'pdf',
  'image/png': 'picture',
  'image/jpeg': 'picture',
}

export type Viewing = { readonly kind: 'pdf' | 'picture' } | { readonly kind: 'none'; readonly why: Text }

const toDownload = {
  zh: '请下载查看。',
  en: 'Download it to read it.',
}
export const readElsewhere = (zh: string, en: string): Text =>
  text(`${zh}，${toDownload.zh}`, `${en}. ${toDownload.en}`)

/** How a stored file can be read on the page; where it cannot, why. Its type was judged by its content on arrival. */
export function viewingOf({ name, mediaType, size }: Pick<StoredFile, 'name' | 'mediaType' | 'size'>): Viewing {
  const kind = kinds[mediaType]
  if (!kind) {
    const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
    return {
      kind: 'none',
      why: readElsewhere(`${ending} 文件不能在页面上打开`, `${ending} files cannot be opened here`),
    }
  }
  const most = MOST_BYTES[kind]
  if (size <= most) return { kind }
  const [is, may] = [fileSize(size), fileSize(most)]
  return {
    kind: 'none',
    why: readElsewhere(`文件 ${is}，超过在线查看的上限 ${may}`, `The file has ${is}; at most ${may} are opened here`),
  }
}
