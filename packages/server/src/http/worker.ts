import type { FastifyBaseLogger } from 'fastify'
import type pg from 'pg'
import { createPool } from '../db/pool.ts'
import { type Jobs, openJobs, prepareJobs } from '../jobs/jobs.ts'
import { writeNotices } from '../notices/write-notices.ts'

/** Lays out the queue and works on it in this very process; several processes share the work. */
export async function openWorker(
  owner: pg.PoolConfig,
  pool: pg.Pool,
  log: Pick<FastifyBaseLogger, 'error'>,
): Promise<Jobs> {
  const ownerPool = createPool({ ...owner, max: 2 })
  try {
    await prepareJobs(ownerPool)
  } finally {
    await ownerPool.end()
  }
  return openJobs(
    pool,
    jobs => writeNotices(pool, jobs),
    err => log.error({ err }, 'job failed'),
  )
}
