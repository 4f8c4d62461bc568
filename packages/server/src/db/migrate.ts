import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { type Migration, type MigrationProvider, type MigrationResultSet, Migrator } from 'kysely/migration'
import type pg from 'pg'
import { Obstacle } from '../obstacle.ts'
import { createPool } from './pool.ts'
import { ensureAppRole } from './roles.ts'

export const migrationFolder: string = join(import.meta.dirname, 'migrations')
const FILE_NAME = /^\d{8}T\d{4}-[a-z0-9-]+\.sql$/
/** Held by whoever brings the database up to date; others wait and then find nothing left to do. */
const LOCK = [91, 2022]

/** Longer than any update of a city took; whoever waits longer is told so. */
const WAIT_MS = 300_000

function heldByAnother(error: unknown): never {
  if ((error as { code?: string }).code !== '55P03') throw error
  throw new Obstacle({
    zh: '另一个政衡进程正在更新这个数据库，已等待 5 分钟。请等它结束后再启动；如果并没有这样的进程，请在数据库中结束持有顾问锁 (91, 2022) 的会话。',
    en: 'Another Zhengheng process has been bringing this database up to date for 5 minutes. Start again when it has ended; if there is none, end the session in the database that holds the advisory lock (91, 2022).',
  })
}

/**
 * Brings the database up to date: all new files or none; or only as far as the file named. Gives the names of those
 * applied.
 */
export async function migrate(
  owner: pg.PoolConfig,
  folder: string = migrationFolder,
  upTo?: string,
): Promise<readonly string[]> {
  const pool = createPool(owner, 'owner')
  const client = await pool.connect()
  try {
    await client.query(`set lock_timeout = ${WAIT_MS}`)
    await client.query('select pg_advisory_lock($1, $2)', LOCK).catch(heldByAnother)
    await client.query('set lock_timeout = 0')
    await ensureAppRole(client)
    const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
    const migrator = new Migrator({ db, provider: sqlFiles(folder) })
    const outcome = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo))
    if (outcome.error) throw explain(outcome)
    return (outcome.results ?? []).map(result => result.migrationName)
  } finally {
    client.release(true)
    await pool.end()
  }
}

/** The names of all there are, in their order. */
export async function migrationNames(folder: string = migrationFolder): Promise<readonly string[]> {
  return (await readdir(folder))
    .filter(name => name.endsWith('.sql'))
    .map(name => name.replace(/\.sql$/, ''))
    .sort()
}

function sqlFiles(folder: string): MigrationProvider {
  return {
    async getMigrations() {
      const names = (await readdir(folder)).filter(name => name.endsWith('.sql')).sort()
      const misnamed = names.find(name => !FILE_NAME.test(name))
      if (misnamed) throw new Error(`The migration ${misnamed} is not named like 20261123T0900-add-plan-item.sql.`)
      const migrations = names.map(async name => [name.replace(/\.sql$/, ''), await migration(join(folder, name))])
      return Object.fromEntries(await Promise.all(migrations))
    },
  }
}

async function migration(path: string): Promise<Migration> {
  const text = await readFile(path, 'utf8')
  return { up: async db => void (await sql.raw(text).execute(db)) }
}

function explain({ error, results }: MigrationResultSet): unknown {
  const detail = error instanceof Error ? error.message : String(error)
  if (/corrupted migrations: previously executed/.test(detail)) return newerDatabase(detail)
  const failed = results?.find(result => result.status === 'Error')?.migrationName
  return failed ? new Error(`Migration ${failed} failed and nothing was changed: ${detail}`, { cause: error }) : error
}

function newerDatabase(detail: string): Obstacle {
  const name = /migration (\S+)/.exec(detail)?.[1] ?? ''
  return new Obstacle({
    zh: `数据库由另一版本的政衡更新过（本版本不认识 ${name}），数据库不会倒退。请使用更新的版本。`,
    en: `The database was brought up to date by another version of Zhengheng (${name} is unknown here) and never goes back. Use the newer version.`,
  })
}
