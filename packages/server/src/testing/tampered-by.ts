import type pg from 'pg'
import type { TestCity } from './test-city.ts'

/** For tests: what only the owner of the tables could do, and what one sees then; taken back afterwards. */
export async function tamperedBy<T>(
  { database }: Pick<TestCity, 'database'>,
  sql: string,
  look: (tx: pg.ClientBase) => Promise<T>,
): Promise<T> {
  const owner = await database.ownerPool.connect()
  try {
    await owner.query('begin')
    await owner.query(sql)
    return await look(owner)
  } finally {
    await owner.query('rollback')
    owner.release()
  }
}
