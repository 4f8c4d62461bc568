import { readFile } from 'node:fs/promises'
import { Kysely, PostgresDialect, sql } from 'kysely'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { createPool, type Use } from './pool.ts'
import { troubleOf } from './trouble.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

async function withPool<T>(use: Use, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  // As a DATABASE_URL does, it signs in as the owner.
  const pool = createPool(database.config.owner, use)
  try {
    return await work(pool)
  } finally {
    await pool.end()
  }
}

test('whoever signs in, at run time a connection has the role that owns nothing', async () => {
  const me = (use: Use) =>
    withPool(use, async pool => (await pool.query('select current_user as me, session_user as login')).rows[0])
  expect(await me('requests')).toEqual({ me: 'zhengheng_app', login: 'zhengheng_owner' })
  expect(await me('longWork')).toEqual({ me: 'zhengheng_app', login: 'zhengheng_owner' })
  expect(await me('owner')).toEqual({ me: 'zhengheng_owner', login: 'zhengheng_owner' })
})

test('what the database has by default does not leak in', async () => {
  await database.ownerPool.query(
    `alter role zhengheng_owner in database ${database.config.owner.database} set datestyle = 'German';
     alter role zhengheng_owner in database ${database.config.owner.database} set default_transaction_isolation = 'serializable'`,
  )
  await withPool('requests', async pool => {
    const { rows } = await pool.query(
      `select timestamptz '2026-11-30T01:00Z' as at, current_setting('transaction_isolation') as isolation`,
    )
    expect(rows).toEqual([{ at: new Date('2026-11-30T01:00Z'), isolation: 'read committed' }])
  })
})

test('requests are bounded in every way they can hang, long work only where it waits for others; neither plans in parallel', async () => {
  const bounds = (use: Use) =>
    withPool(use, async pool => {
      const { rows } = await pool.query(
        `select name, setting from pg_settings where name in ('statement_timeout', 'lock_timeout',
           'idle_in_transaction_session_timeout', 'max_parallel_workers_per_gather')`,
      )
      return Object.fromEntries(rows.map(({ name, setting }) => [name, Number(setting)]))
    })
  const requests = await bounds('requests')
  expect(requests.max_parallel_workers_per_gather).toBe(0)
  expect(requests.lock_timeout).toBeGreaterThan(0)
  expect(requests.statement_timeout).toBeGreaterThan(requests.lock_timeout ?? 0)
  expect(requests.idle_in_transaction_session_timeout).toBeGreaterThan(requests.statement_timeout ?? 0)
  expect(await bounds('longWork')).toMatchObject({ statement_timeout: 0, max_parallel_workers_per_gather: 0 })
  expect((await bounds('owner')).statement_timeout).toBe(0)
})

test('somebody listens to a connection for as long as it is lent', async () => {
  await withPool('requests', async pool => {
    const client = await pool.connect()
    try {
      expect(() => client.emit('error', new Error('read ECONNRESET'))).not.toThrow()
    } finally {
      client.release(true)
    }
  })
})

test('a connection that breaks while it is lent fails its statement and nothing else', async () => {
  await withPool('requests', async pool => {
    const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
    const asked = () => sql<{ n: number }>`select 1 as n`.execute(db).then(({ rows }) => rows, String)
    const asleep = sql`select pg_sleep(30)`.execute(db).catch(async error => [troubleOf(error), await asked()])
    const ended = async () =>
      (
        await database.ownerPool.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where query like 'select pg_sleep(30)%' and datname = current_database()`,
        )
      ).rowCount
    await expect.poll(ended).toBe(1)
    expect(await asleep).toEqual(['away', [{ n: 1 }]])
  })
})

test('what takes too long, cannot be reached or is wrong is told apart', async () => {
  await withPool('requests', async pool => {
    const late = pool.query(`set statement_timeout = 10; select pg_sleep(30)`)
    expect(await late.catch(troubleOf)).toBe('slow')
    expect(await pool.query('select nonsense').catch(error => [troubleOf(error)])).toEqual([undefined])
  })
  const nowhere = createPool({ host: '/nowhere' }, 'requests')
  expect(await nowhere.query('select 1').catch(troubleOf)).toBe('away')
  await nowhere.end()
  expect(await readFile('/nowhere').catch(error => [troubleOf(error)])).toEqual([undefined])
})
