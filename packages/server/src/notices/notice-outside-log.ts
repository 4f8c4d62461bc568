import type { Text } from '@zhengheng/policy'
import { sql } from 'kysely'
import type { Db } from '../db/tables.ts'

interface OwnNotice {
  readonly account: string
  /** the project whose readers alone may see it */
  readonly subject: string
  readonly code: string
  /** page below the project to which it leads */
  readonly place: string
  readonly at: Date
  readonly text: Text
}

/** Tells one person of something that is no act and stands in no log. Such notices count downwards, entries upwards. */
export async function noticeOutsideLog(tx: Db, { account, subject, code, place, at, text }: OwnNotice): Promise<void> {
  // One at a time per person. The key stays free: rows that merely name the account are not held up, nor hold this up.
  await sql`select from account where id = ${account} for no key update`.execute(tx)
  await sql`
    insert into notice (account_id, subject_id, no, at, code, text, place)
    select ${account}, ${subject}, least(coalesce(min(no), 0), 0) - 1, ${at}, ${code}, ${JSON.stringify(text)}::jsonb, ${place}
    from notice where account_id = ${account} and subject_id = ${subject}`.execute(tx)
}
