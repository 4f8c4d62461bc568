import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import { APP_ROLE } from '../db/roles.ts'
import type { EntryJob, Shell } from '../spine/shell.ts'

const SCHEMA = 'pgboss'
const QUEUE = 'entry'

/** Lays out the queue's own schema as the owner of the database; at run time only its rows are touched. */
export async function prepareJobs(owner: pg.Pool): Promise<void> {
  const boss = new PgBoss({ db: executorOf(owner), schema: SCHEMA, supervise: false, schedule: false })
  boss.on('error', () => undefined)
  await boss.start()
  await boss.createQueue(QUEUE, { retryLimit: 10, retryBackoff: true, deleteAfterSeconds: 7 * 86_400 })
  await boss.stop({ graceful: false })
  await owner.query(
    `grant usage on schema ${SCHEMA} to ${APP_ROLE};
     grant select, insert, update, delete on all tables in schema ${SCHEMA} to ${APP_ROLE};
     grant execute on all functions in schema ${SCHEMA} to ${APP_ROLE}`,
  )
}

export interface Jobs {
  /** for `perform`: the job exists exactly when the act does */
  readonly queue: Shell['queue']
  /** handlers may run more than once for one job and must not mind */
  work(handle: (job: EntryJob) => Promise<void>): Promise<void>
  stop(): Promise<void>
}

/** The outbox: jobs are queued in the transaction of the act they follow, and carried out afterwards by any server. */
export async function openJobs(pool: pg.Pool, report: (error: Error) => void): Promise<Jobs> {
  const boss = new PgBoss({ db: executorOf(pool), schema: SCHEMA, migrate: false, schedule: false })
  boss.on('error', report)
  await boss.start()
  return {
    queue: async (tx, job) => {
      await boss.send(QUEUE, job, { db: executorOf(tx) })
    },
    work: async handle => {
      await boss.work<EntryJob>(QUEUE, { batchSize: 200, pollingIntervalSeconds: 1 }, async jobs => {
        for (const job of jobs) await handle(job.data)
      })
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  }
}

const executorOf = (client: Pick<pg.ClientBase, 'query'>) => ({
  executeSql: async (text: string, values?: unknown[]) => {
    const result = await client.query(text, values)
    // A batch of statements answers with one result each; the queue looks at the rows of all.
    return Array.isArray(result) ? { rows: result.flatMap((part: pg.QueryResult) => part.rows) } : { rows: result.rows }
  },
})
