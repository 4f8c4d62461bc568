import type pg from 'pg'
import { createPool } from '../db/pool.ts'

/** Runs `work` on one connection that sees one moment of the database, however long it reads. */
export async function inSnapshot<T>(config: pg.PoolConfig, work: (tx: pg.ClientBase) => Promise<T>): Promise<T> {
  const pool = createPool(config, 'longWork')
  const tx = await pool.connect()
  try {
    await tx.query('begin isolation level repeatable read')
    const result = await work(tx)
    await tx.query('commit')
    return result
  } finally {
    tx.release()
    await pool.end()
  }
}
