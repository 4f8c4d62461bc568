import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'

/** The parts of a packed document by name, for tests. */
export async function unzipped(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const zip = await fromBufferPromise(Buffer.from(bytes))
  const parts = new Map<string, string>()
  for await (const entry of zip.eachEntry()) {
    parts.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'))
  }
  return parts
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The paragraphs of a part as a reader sees them. */
export const paragraphsOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, paragraph = '']) =>
    [...paragraph.matchAll(/<w:tab\/>|<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)]
      .map(([, text = '\t']) => text.replace(/&(\w+);/g, (all, name: string) => entities[name] ?? all))
      .join(''),
  )
