import type { ApplicationContent } from '@zhengheng/policy'
import type pg from 'pg'
import type { Crypto } from '../ports/crypto.ts'

type Reader = Pick<pg.Pool, 'query'>

/** Frozen content that is gone, or no longer what its digest says. Nothing is shown of it or decided on it. */
export class DamagedContent extends Error {
  readonly digest: string

  constructor(digest: string, fault: 'is missing' | 'was changed') {
    super(`the frozen content ${digest} ${fault}`)
    this.name = 'DamagedContent'
    this.digest = digest
  }
}

/** Frozen contents by digest, each hashed again before anybody reads it. @throws DamagedContent */
export async function readContents<Content = ApplicationContent>(
  db: Reader,
  crypto: Pick<Crypto, 'sm3'>,
  digests: readonly string[],
): Promise<ReadonlyMap<string, Content>> {
  if (digests.length === 0) return new Map()
  const { rows } = await db.query<{ digest: string; body: string }>(
    'select digest, body from content where digest = any($1)',
    [digests],
  )
  const bodies = new Map(rows.map(({ digest, body }) => [digest, body]))
  return new Map(
    digests.map(digest => {
      const body = bodies.get(digest)
      if (body === undefined) throw new DamagedContent(digest, 'is missing')
      if (crypto.sm3(body) !== digest) throw new DamagedContent(digest, 'was changed')
      return [digest, JSON.parse(body) as Content]
    }),
  )
}

/** @throws DamagedContent */
export async function readContent(db: Reader, crypto: Crypto, digest: string): Promise<ApplicationContent> {
  return (await readContents(db, crypto, [digest])).get(digest) as ApplicationContent
}
