import pg from 'pg'
import './whole-numbers.ts'

/** A pool that outlives a restart of the database: a broken idle connection is dropped, not fatal. */
export function createPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config)
  pool.on('error', () => undefined)
  return pool
}
