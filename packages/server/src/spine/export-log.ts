import type pg from 'pg'
import { canonicalJson } from '../ports/canonical-json.ts'
import { readChains } from './chains.ts'
import { headStatement } from './log.ts'
import type { Place } from './register.ts'

type Reader = Pick<pg.Pool, 'query'>

const BATCH = 5000

/**
 * The register and every chain, line by line, as the texts their digests were made of: whoever has SM3 can follow them
 * without this product. docs/seals.md describes the lines.
 */
export async function* exportLog(db: Reader, at: Date): AsyncGenerator<string> {
  yield `zhengheng-log 1 ${at.toISOString()}`
  for (let after = 0; ; ) {
    const { rows } = await db.query<Omit<Place, 'at'> & { readonly at: Date; readonly hash: string }>(
      'select place, subject_id as subject, kind, at, hash from register where place > $1 order by place limit $2',
      [after, BATCH],
    )
    const last = rows.at(-1)
    if (!last) break
    for (const { place, subject, kind, at: entered, hash } of rows)
      yield `place ${hash} ${canonicalJson({ place, subject, kind, at: entered.toISOString() })}`
    after = last.place
  }
  for await (const chains of readChains(db))
    for (const { head, links } of chains) {
      for (const { hash, body } of links) yield `entry ${hash} ${canonicalJson(body)}`
      const { id: subject, kind, version: no, head_hash, state_digest: state, head_signature } = head
      yield `head ${head_signature} ${headStatement({ subject, kind, no, hash: head_hash, state })}`
    }
}
