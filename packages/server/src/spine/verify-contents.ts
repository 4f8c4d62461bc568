import type { Entry } from '@zhengheng/policy'
import type pg from 'pg'
import type { Crypto } from '../ports/crypto.ts'
import type { Finding } from './finding.ts'
import { setAsideIn } from './set-aside.ts'

type Reader = Pick<pg.Pool, 'query'>

/** A frozen application is some hundred kilobytes. */
const BATCH = 100

/** Hashes every frozen content again. */
export async function verifyContents(
  db: Reader,
  crypto: Crypto,
): Promise<{ readonly contents: number; readonly bad: readonly Finding[] }> {
  const bad: Finding[] = []
  let contents = 0
  for (let after = ''; ; ) {
    const { rows } = await db.query<{ digest: string; body: string }>(
      'select digest, body from content where digest > $1 order by digest limit $2',
      [after, BATCH],
    )
    const last = rows.at(-1)
    if (!last) return { contents, bad }
    for (const { digest, body } of rows) if (crypto.sm3(body) !== digest) bad.push({ fault: 'contentChanged', digest })
    contents += rows.length
    after = last.digest
  }
}

/** Frozen contents that entries rest on and that are not there: applications, and what is long in them. */
export async function missingContents(db: Reader, entries: readonly Entry[]): Promise<readonly Finding[]> {
  const resting = entries.flatMap(entry => {
    const { subject, no, facts } = entry
    return [facts.application?.digest || [], setAsideIn(entry)].flat().map(digest => ({ subject, no, digest }))
  })
  if (resting.length === 0) return []
  const { rows } = await db.query<{ digest: string }>('select digest from content where digest = any($1)', [
    resting.map(({ digest }) => digest),
  ])
  const there = new Set(rows.map(({ digest }) => digest))
  return resting.filter(({ digest }) => !there.has(digest)).map(found => ({ fault: 'contentMissing', ...found }))
}
