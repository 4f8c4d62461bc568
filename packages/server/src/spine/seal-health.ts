import type pg from 'pg'
import { readStandstill, type Standstill } from './standstill.ts'

/** Whether sealing works, and whether anything is missing against it. */
export interface SealHealth {
  readonly last: { readonly no: number; readonly hash: string; readonly at: Date } | null
  /** acts no seal covers yet */
  readonly unsealed: number
  readonly places: readonly {
    readonly name: string
    /** the newest seal it has */
    readonly no: number
    /** when it last had every seal; null when it never had */
    readonly at: Date | null
    readonly trouble: string | null
  }[]
  readonly standstill: Standstill | null
}

export async function readSealHealth(db: Pick<pg.Pool, 'query'>): Promise<SealHealth> {
  const { rows: seals } = await db.query('select no, hash, at from seal order by no desc limit 1')
  const { rows: waiting } = await db.query('select count(*)::int as unsealed from unsealed')
  const { rows: places } = await db.query('select name, no, at, trouble from seal_place order by name')
  const standstill = (await readStandstill(db)) ?? null
  return { last: seals[0] ?? null, unsealed: waiting[0]?.unsealed ?? 0, places, standstill }
}
