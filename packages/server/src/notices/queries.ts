import { subjectsOf, type Text } from '@zhengheng/policy'
import { sql } from 'kysely'
import type { Db } from '../db/tables.ts'
import type { FeatureHandlers } from '../house/handler.ts'
import { before, pageOf } from '../house/moment.ts'

export interface Notice {
  readonly subject: string
  readonly no: number
  readonly at: string
  readonly code: string
  readonly text: Text
  readonly read: boolean
  readonly place: string | null
}

interface NoticePage {
  readonly items: Notice[]
  readonly unread: number
  readonly next: string | null
}

const PAGE = 50

/** Notices of an account, newest first, and how many are unread. Those of projects no longer visible are left out. */
export async function noticesFor(
  db: Db,
  account: string,
  subjects: readonly string[],
  from?: string,
): Promise<NoticePage> {
  const argues = subjects.some(subject => subject.startsWith('body:'))
  const own = sql`notice.account_id = ${account} and (exists (
      select from access where access.project_id = notice.subject_id and access.subject = any(${[...subjects]}))
    or ${argues} and exists (select from plan_row where plan_id = notice.subject_id))`
  const [{ rows }, { rows: counted }] = await Promise.all([
    sql<Omit<Notice, 'at'> & { readonly at: Date }>`
      select subject_id as subject, no, at, code, text, place, read_at is not null as read from notice
      where ${own} and ${before(from, ['notice.at', 'notice.subject_id', 'notice.no'])}
      order by at desc, subject_id desc, no desc limit ${PAGE + 1}`.execute(db),
    sql<{ unread: number }>`
      select count(*)::int as unread from notice where read_at is null and ${own}`.execute(db),
  ])
  const found = rows.map(notice => ({ ...notice, at: notice.at.toISOString() }))
  const { items, next } = pageOf(found, PAGE, ({ at, subject, no }) => ({ at, subject, no }))
  return { items, unread: counted[0]?.unread ?? 0, next }
}

export async function markNoticesRead(db: Db, account: string, now: Date): Promise<void> {
  await db
    .updateTable('notice')
    .set({ read_at: now })
    .where('account_id', '=', account)
    .where('read_at', 'is', null)
    .execute()
}

export const noticesHandlers: FeatureHandlers<'notices'> = house => ({
  notices: {
    list: ({ query }, { who, actor }) =>
      noticesFor(house.db, who.accountId, actor ? subjectsOf(actor) : [], query.before),
    read: async (_, { who }) => {
      await markNoticesRead(house.db, who.accountId, house.clock.now())
      return { done: true }
    },
  },
})
