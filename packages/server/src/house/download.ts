import type { Readable } from 'node:stream'

/** A file as an answer. */
export interface FileAnswer {
  readonly headers: Readonly<Record<string, string>>
  readonly content: Buffer | Readable
}

/** A file made for whoever asked, to be saved. */
export function download(name: string, mediaType: string, bytes: Uint8Array): FileAnswer {
  const content = Buffer.from(bytes)
  return { headers: downloadHeaders({ name, mediaType, size: content.length }), content }
}

/** Headers under which a stored file can do no harm in a browser: saved, not shown; and powerless if shown after all. */
export function downloadHeaders(file: {
  readonly name: string
  readonly mediaType: string
  readonly size: number
}): Record<string, string> {
  return {
    'content-type': file.mediaType,
    'content-length': String(file.size),
    'content-disposition': `attachment; filename="${plainName(file.name)}"; filename*=UTF-8''${encodedName(file.name)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
  }
}

/** For clients that know only ASCII names. */
function plainName(name: string): string {
  return name.replace(/[^\x20-\x7e]|["\\%]/gu, '_')
}

/** RFC 8187; encodeURIComponent leaves a few signs that are not allowed there. */
function encodedName(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
