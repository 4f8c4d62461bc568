import type { Entry } from '@zhengheng/policy'
import type pg from 'pg'
import type { StoredEntry } from './log.ts'
import { whole } from './set-aside.ts'

interface Page {
  /** only entries with a smaller number */
  readonly before?: number | undefined
  /** only entries with a greater number */
  readonly after?: number
  readonly limit?: number
  readonly order?: 'newest' | 'oldest'
}

/** Entries of one subject, newest first unless asked otherwise, with what they set aside. @throws DamagedContent */
export async function readEntries(
  db: Pick<pg.Pool, 'query'>,
  subject: string,
  page: Page = {},
): Promise<StoredEntry[]> {
  const { before = 2_147_483_647, after = 0, limit = 1_000_000, order = 'newest' } = page
  const { rows } = await db.query<{ body: Entry; previous_hash: string; hash: string }>(
    `select body, previous_hash, hash from entry where subject_id = $1 and no < $2 and no > $3 order by no ${order === 'newest' ? 'desc' : 'asc'} limit $4`,
    [subject, before, after, limit],
  )
  const bodies = await whole(
    db,
    rows.map(({ body }) => body),
  )
  return rows.map(({ previous_hash, hash }, index) => ({
    body: bodies[index] as Entry,
    previousHash: previous_hash,
    hash,
  }))
}
