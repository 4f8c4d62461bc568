import type { FastifyBaseLogger } from 'fastify'
import type pg from 'pg'
import { createPool } from '../db/pool.ts'
import { type Jobs, openJobs, prepareJobs } from '../jobs/jobs.ts'
import { writeNotices } from '../notices/write-notices.ts'
import { systemClock } from '../ports/clock.ts'
import { openRehearsals } from '../rehearsal/rehearsal-worker.ts'

/** Lays out the queue and works on it in this very process; several processes share the work. */
export async function openWorker(
  owner: pg.PoolConfig,
  pool: pg.Pool,
  log: Pick<FastifyBaseLogger, 'error'>,
): Promise<Jobs> {
  const ownerPool = createPool(owner, 'owner')
  try {
    await prepareJobs(ownerPool)
  } finally {
    await ownerPool.end()
  }
  const jobs = await openJobs(
    pool,
    each => writeNotices(pool, each),
    err => log.error({ err }, 'job failed'),
  )
  const rehearsals = openRehearsals({ pool, clock: systemClock }, err => log.error({ err }, 'rehearsal failed'))
  return {
    async stop() {
      await rehearsals.stop()
      await jobs.stop()
    },
  }
}
