import type { Text } from '@zhengheng/policy'
import type pg from 'pg'

export interface Notice {
  readonly subject: string
  readonly no: number
  readonly at: string
  readonly code: string
  readonly text: Text
  readonly read: boolean
}

type Db = Pick<pg.Pool, 'query'>

/** The newest notices of an account, and how many are unread. Notices of projects no longer visible are left out. */
export async function noticesFor(
  db: Db,
  account: string,
  subjects: readonly string[],
): Promise<{ items: Notice[]; unread: number }> {
  const { rows } = await db.query<{
    subject_id: string
    no: number
    at: Date
    code: string
    text: Text
    read: boolean
    unread: number
  }>(
    `select subject_id, no, at, code, text, read_at is not null as read, count(*) filter (where read_at is null) over ()::int as unread
     from notice where account_id = $1 and exists (select from access where project_id = subject_id and subject = any($2))
     order by at desc, subject_id limit 50`,
    [account, subjects],
  )
  return {
    items: rows.map(({ subject_id, at, unread: _, ...notice }) => ({
      subject: subject_id,
      at: at.toISOString(),
      ...notice,
    })),
    unread: rows[0]?.unread ?? 0,
  }
}

export async function markNoticesRead(db: Db, account: string, now: Date): Promise<void> {
  await db.query('update notice set read_at = $2 where account_id = $1 and read_at is null', [account, now])
}
