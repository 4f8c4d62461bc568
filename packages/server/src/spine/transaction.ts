import type pg from 'pg'

/**
 * Runs `work` in one transaction on one connection: all of it is kept, or nothing. What is known to come first, such as a
 * lock, goes with the beginning in one message; `work` is told what it answered.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (tx: pg.PoolClient, answers: readonly pg.QueryResult[]) => Promise<T>,
  first: readonly string[] = [],
): Promise<T> {
  const tx = await pool.connect()
  let broken: Error | undefined
  const lost = (error: Error) => {
    broken = error
  }
  // A connection lost in the middle also fails the statement under way; without a listener it would end the process.
  tx.on('error', lost)
  try {
    const [, ...answers] = [await tx.query(['begin', ...first].join('; '))].flat()
    const result = await work(tx, answers)
    await tx.query('commit')
    return result
  } catch (error) {
    await tx.query('rollback').catch(lost)
    throw error
  } finally {
    tx.off('error', lost)
    // A connection that cannot even roll back is thrown away.
    tx.release(broken)
  }
}
