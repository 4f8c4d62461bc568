import { openAsBlob } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { S3mini } from 's3mini'
import { Obstacle } from '../obstacle.ts'
import type { Digests } from './crypto.ts'
import { systemDisk } from './disk.ts'
import type { FileStore } from './file-store.ts'
import type { Ids } from './ids.ts'
import { fetchWithin } from './silence.ts'
import { spool } from './spool.ts'
import { ContentMissing } from './stored-content.ts'
import { verifiedRead } from './verified-read.ts'

interface S3Store {
  /** s3://host[:port]/bucket[/prefix][?region=…&tls=off] */
  readonly url: string
  readonly spoolFolder: string
  readonly crypto: Digests
  readonly ids: Ids
  readonly env: Readonly<Record<string, string | undefined>>
  /** how long the bucket may say nothing, in milliseconds */
  readonly silence?: number
}

const SILENCE = 120_000

/** Files in an S3 bucket. A single PUT of a spooled file either makes the whole object or none. */
export function s3Store({ url, spoolFolder, crypto, ids, env, silence = SILENCE }: S3Store): FileStore {
  const { bucket, prefix } = openBucket(url, env, silence, 'FILE_STORE')
  const place = { folder: spoolFolder, crypto, ids, disk: systemDisk }
  const keyOf = (digest: string) => `${prefix}${digest.slice(0, 2)}/${digest.slice(2, 4)}/${digest}`
  return {
    put: (content, admit) =>
      spool(content, place, async spooled => {
        await admit?.(spooled)
        const { path, digest, size } = spooled
        await bucket.putObject(keyOf(digest), await openAsBlob(path), 'application/octet-stream')
        return { digest, size }
      }),
    get: async digest => {
      const response = await bucket.getObjectResponse(keyOf(digest))
      if (!response?.body) throw new ContentMissing(digest)
      // The reader learns of any failure from the returned stream itself.
      return pipeline(Readable.from(response.body), verifiedRead(digest, crypto), () => undefined)
    },
    tryOut: async () => {
      await bucket.putObject(`${prefix}tried`, Buffer.from('tried'))
    },
    has: async digest => (await bucket.objectExists(keyOf(digest))) === true,
  }
}

/** @throws Obstacle naming the setting that cannot be used */
export function openBucket(
  url: string,
  env: S3Store['env'],
  silence: number,
  setting: string,
): { bucket: S3mini; prefix: string } {
  const { host, pathname, searchParams } = new URL(url.replace(/^s3:/, 'http:'))
  const [name, ...folders] = pathname.split('/').filter(part => part !== '')
  const accessKeyId = env.S3_ACCESS_KEY_ID
  const secretAccessKey = env.S3_SECRET_ACCESS_KEY
  if (!name) throw noBucket(setting)
  if (!accessKeyId || !secretAccessKey) throw noCredentials(setting)
  const scheme = searchParams.get('tls') === 'off' ? 'http' : 'https'
  const region = searchParams.get('region') ?? 'auto'
  const endpoint = `${scheme}://${host}/${name}`
  return {
    bucket: new S3mini({ accessKeyId, secretAccessKey, endpoint, region, fetch: fetchWithin(silence) }),
    prefix: folders.map(folder => `${folder}/`).join(''),
  }
}

function noBucket(setting: string): Obstacle {
  return new Obstacle({
    zh: `${setting} 缺少存储桶名。请写成 s3://主机/存储桶。`,
    en: `${setting} names no bucket. Write s3://host/bucket.`,
  })
}

function noCredentials(setting: string): Obstacle {
  return new Obstacle({
    zh: `${setting} 指向 S3 存储，但没有访问凭据。请设置 S3_ACCESS_KEY_ID 和 S3_SECRET_ACCESS_KEY。`,
    en: `${setting} is an S3 store, but there are no credentials. Set S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY.`,
  })
}
