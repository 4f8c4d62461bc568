import { sql } from 'kysely'
import type pg from 'pg'
import { run } from '../db/run.ts'

/** What one question to the database tells about it. */
export interface DatabaseLook {
  readonly database: Date
  /** instant of the newest entry */
  readonly newest: Date | null
  /** the database runs on another machine */
  readonly elsewhere: boolean
  /** acts whose follow-up work was not handed to the queue yet, counted up to 10,000, and seconds the oldest waits */
  readonly outbox: number
  readonly outboxAge: number | null
  /** jobs of the queue that wait or run, and those given up in the last days */
  readonly jobs: number
  readonly jobsFailed: number
  /** seconds */
  readonly oldestTransaction: number | null
  readonly longestLockWait: number | null
}

export async function lookAtDatabase(pool: pg.Pool): Promise<DatabaseLook> {
  const { rows } = await run(
    pool,
    sql<DatabaseLook>`
      select now() as database, (select max(at) from entry) as newest,
        inet_server_addr() is distinct from inet_client_addr() as elsewhere,
        (select count(*)::int from (select from outbox limit 10000) as waiting) as outbox,
        (select extract(epoch from now() - min(at))::float8 from outbox join entry using (subject_id, no)) as "outboxAge",
        (select count(*)::int from pgboss.job where name = 'entry' and state < 'completed') as jobs,
        (select count(*)::int from pgboss.job where name = 'entry' and state = 'failed') as "jobsFailed",
        oldest_transaction_seconds() as "oldestTransaction",
        (select extract(epoch from clock_timestamp() - min(waitstart))::float8 from pg_locks where not granted) as "longestLockWait"`,
  )
  return rows[0] as DatabaseLook
}
