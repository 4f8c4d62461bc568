import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { closeSync, openSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { DATABASE } from '../db/embedded/catalog.ts'
import { readPostmaster } from '../db/embedded/lock-state.ts'
import { connection } from '../db/embedded/open-embedded.ts'
import { migrate, migrationFolder } from '../db/migrate.ts'
import { createPool } from '../db/pool.ts'
import { projectRoot } from '../settings.ts'

const START_LIMIT_MS = 90_000
const LOCK = [91, 2023]

export interface TestDatabase {
  readonly ownerPool: pg.Pool
  readonly appPool: pg.Pool
  /** For a test that makes its own connections. */
  readonly config: { readonly owner: pg.PoolConfig; readonly app: pg.PoolConfig }
  drop(): Promise<void>
}

interface TestDatabaseOptions {
  /** Write to disk like the real product; otherwise quick. */
  readonly durable?: boolean
}

/** A fresh database with all migrations applied. */
export async function testDatabase({ durable = false }: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const socketFolder = await sharedServer(durable)
  return copyOf(await migratedTemplate(socketFolder), socketFolder)
}

/** A fresh database without any tables. */
export async function emptyTestDatabase(): Promise<TestDatabase> {
  return copyOf('template0', await sharedServer(false))
}

async function copyOf(template: string, socketFolder: string): Promise<TestDatabase> {
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
  await administer(socketFolder, `create database ${name} owner zhengheng_owner template ${template}`)
  const config = {
    owner: connection(socketFolder, 'zhengheng_owner', name),
    app: connection(socketFolder, 'zhengheng_app', name),
  }
  const ownerPool = createPool(config.owner, 'owner')
  const appPool = createPool(config.app, 'requests')
  return {
    ownerPool,
    appPool,
    config,
    async drop() {
      await Promise.all([ownerPool.end(), appPool.end()])
      await administer(socketFolder, `drop database if exists ${name} with (force)`)
    },
  }
}

/** Whether anybody in this database waits for what somebody else holds; in others tests go on at the same time. */
export async function isAnyoneWaiting(client: pg.ClientBase | pg.Pool): Promise<boolean> {
  const { rowCount } = await client.query(
    'select from pg_locks join pg_stat_activity using (pid) where not granted and datname = current_database()',
  )
  return rowCount !== 0
}

/** Gives the socket folder of the running test server, starting it when there is none. */
async function sharedServer(durable: boolean): Promise<string> {
  const kind = durable ? 'durable' : 'quick'
  const project = createHash('sha256').update(projectRoot).digest('hex').slice(0, 6)
  const folder = join(tmpdir(), `zhengheng-test-${userInfo().username}-${project}-${kind}`)
  const deadline = Date.now() + START_LIMIT_MS
  let started: ReturnType<typeof startServer> | undefined
  while (Date.now() < deadline) {
    const socketFolder = await readySocket(folder)
    if (socketFolder) return socketFolder
    if (!started || started.exitCode !== null) started = startServer(folder, kind)
    await delay(100)
  }
  throw new Error(`The test database did not start; see ${folder}.log`)
}

function startServer(folder: string, kind: string) {
  const log = openSync(`${folder}.log`, 'a')
  const script = join(import.meta.dirname, 'test-server.ts')
  const child = spawn(process.execPath, [script, folder, kind], { detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  child.unref()
  return child
}

async function readySocket(folder: string): Promise<string | undefined> {
  const postmaster = readPostmaster(join(folder, 'database', 'data'))
  if (!postmaster?.ready) return undefined
  const present = await administer(postmaster.socketFolder, 'select 1 from pg_database where datname = $1', [DATABASE])
    .then(rows => rows.length > 0)
    .catch(() => false)
  return present ? postmaster.socketFolder : undefined
}

/** Migrated once per state of the migration files; each test database is a copy of it. */
async function migratedTemplate(socketFolder: string): Promise<string> {
  const name = `migrated_${await migrationDigest()}`
  const client = new pg.Client(connection(socketFolder, 'postgres', 'postgres'))
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1, $2)', LOCK)
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount) return name
    const unfinished = `unfinished_${name}`
    await client.query(`drop database if exists ${unfinished} with (force)`)
    await client.query(`create database ${unfinished} owner zhengheng_owner template template0`)
    await migrate(connection(socketFolder, 'zhengheng_owner', unfinished))
    await client.query(`alter database ${unfinished} rename to ${name}`)
    return name
  } finally {
    await client.end()
  }
}

async function migrationDigest(): Promise<string> {
  const digest = createHash('sha256')
  for (const name of (await readdir(migrationFolder)).sort()) {
    digest.update(name).update(await readFile(join(migrationFolder, name)))
  }
  return digest.digest('hex').slice(0, 16)
}

async function administer(socketFolder: string, statement: string, values: string[] = []): Promise<unknown[]> {
  const client = new pg.Client(connection(socketFolder, 'postgres', 'postgres'))
  await client.connect()
  try {
    return (await client.query(statement, values)).rows
  } finally {
    await client.end()
  }
}
