import { sql } from 'kysely'
import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import { APP_ROLE } from '../db/roles.ts'
import { run } from '../db/run.ts'
import { inTransaction } from '../spine/transaction.ts'
import { repeatedly } from './repeatedly.ts'

const SCHEMA = 'pgboss'
const QUEUE = 'entry'
const BATCH = 200
const RELAY_EVERY_MS = 500

/** Work that follows an act: notices for those who have to act next. */
export interface EntryJob {
  readonly subject: string
  readonly no: number
}

/** Lays out the queue's own schema as the owner of the database; at run time only its rows are touched. */
export async function prepareJobs(owner: pg.Pool): Promise<void> {
  const boss = new PgBoss({ db: executorOf(owner), schema: SCHEMA, supervise: false, schedule: false })
  boss.on('error', () => undefined)
  await boss.start()
  await boss.createQueue(QUEUE, { retryLimit: 10, retryBackoff: true, deleteAfterSeconds: 7 * 86_400 })
  await boss.stop({ graceful: false })
  const [schema, role] = [sql.id(SCHEMA), sql.id(APP_ROLE)]
  await run(
    owner,
    sql`grant usage on schema ${schema} to ${role};
     grant select, insert, update, delete on all tables in schema ${schema} to ${role};
     grant execute on all functions in schema ${schema} to ${role}`,
  )
}

/**
 * A query for the rows of the outbox as if no job had been handed to the queue yet: what a backup keeps of both. A job
 * that was carried out in part is carried out again.
 */
export async function unfinishedJobs(connection: Pick<pg.ClientBase, 'query'>): Promise<string | undefined> {
  const { rows } = await run(
    connection,
    sql<{ there: boolean }>`select to_regclass(${`${SCHEMA}.job`}) is not null as there`,
  )
  if (!rows[0]?.there) return undefined
  return `select subject_id, no from outbox
    union select data ->> 'subject', (data ->> 'no')::int from ${SCHEMA}.job where name = '${QUEUE}' and state < 'completed'`
}

export interface Jobs {
  stop(): Promise<void>
}

/**
 * An act leaves one row in the outbox, written by its own statement. Here the rows become jobs, exactly once each, and
 * the jobs are carried out in batches, by whichever server is free; a handler may see a job twice and must not mind.
 */
export async function openJobs(
  pool: pg.Pool,
  handle: (jobs: readonly EntryJob[]) => Promise<void>,
  report: (error: Error) => void,
): Promise<Jobs> {
  const boss = new PgBoss({ db: executorOf(pool), schema: SCHEMA, migrate: false, schedule: false })
  boss.on('error', report)
  await boss.start()
  await boss.work<EntryJob>(QUEUE, { batchSize: BATCH, pollingIntervalSeconds: 1 }, jobs =>
    handle(jobs.map(job => job.data)),
  )
  const relaying = repeatedly(async () => (await relay(pool, boss)) === BATCH, RELAY_EVERY_MS, report)
  return {
    async stop() {
      await relaying.stop()
      await boss.stop({ graceful: true, timeout: 10_000 })
    },
  }
}

/** Moves waiting rows into the queue; several servers may do so at once. Answers how many were moved. */
async function relay(pool: pg.Pool, boss: PgBoss): Promise<number> {
  return inTransaction(pool, async tx => {
    const { rows } = await run(
      tx,
      sql<EntryJob>`
        delete from outbox where (subject_id, no) in (select subject_id, no from outbox limit ${BATCH} for update skip locked)
        returning subject_id as subject, no`,
    )
    if (rows.length > 0)
      await boss.insert(
        QUEUE,
        rows.map(data => ({ data })),
        { db: executorOf(tx) },
      )
    return rows.length
  })
}

const executorOf = (client: Pick<pg.ClientBase, 'query'>) => ({
  executeSql: async (text: string, values?: unknown[]) => {
    const result = await client.query(text, values)
    // A batch of statements answers with one result each; the queue looks at the rows of all.
    return Array.isArray(result) ? { rows: result.flatMap((part: pg.QueryResult) => part.rows) } : { rows: result.rows }
  },
})
