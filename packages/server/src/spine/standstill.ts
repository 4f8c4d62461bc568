import type { MissingFact } from '@zhengheng/policy'
import type pg from 'pg'
import type { Missing } from './compare-seals.ts'

type Reader = Pick<pg.Pool, 'query'>

export interface Standstill {
  readonly since: Date
  readonly missing: Missing
}

/** What is missing against the seals, as the last comparison found it. */
export async function readStandstill(db: Reader): Promise<Standstill | undefined> {
  const { rows } = await db.query<Standstill>('select since, missing from standstill')
  return rows[0]
}

/** As acts on the record are judged by it. */
export async function readMissing(db: Reader): Promise<MissingFact | null> {
  const standstill = await readStandstill(db)
  if (!standstill) return null
  const { seal, since, subjects, acts } = standstill.missing
  return { seal, since, subjects, acts }
}

/** Nothing is done from now on. */
export async function standStill(db: Reader, missing: Missing, at: Date): Promise<void> {
  await db.query(
    `insert into standstill (since, missing) values ($1, $2)
     on conflict (one) do update set missing = excluded.missing where standstill.missing is distinct from excluded.missing`,
    [at, JSON.stringify(missing)],
  )
}

export async function endStandstill(db: Reader): Promise<void> {
  await db.query('delete from standstill')
}
