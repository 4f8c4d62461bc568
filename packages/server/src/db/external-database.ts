import pg from 'pg'
import { Obstacle } from '../obstacle.ts'
import { OLDEST_MAJOR } from './embedded/programs.ts'

export interface ExternalDatabase {
  readonly owner: pg.PoolConfig
  readonly app: pg.PoolConfig
  readonly describe: string
}

/**
 * A PostgreSQL that somebody else runs: the tables belong to one login, the product runs with another. Its runtime
 * connections take on the role that owns nothing when they are made.
 */
export async function useExternalDatabase(url: string, appUrl: string = url): Promise<ExternalDatabase> {
  const { version, encoding, name } = await inspect(url, 'DATABASE_URL')
  if (appUrl !== url && (await inspect(appUrl, 'DATABASE_APP_URL')).name !== name) throw otherDatabase(name)
  if (Number.parseInt(version, 10) < OLDEST_MAJOR) throw tooOld(version)
  if (encoding !== 'UTF8') throw notUtf8(name, encoding)
  return {
    owner: { connectionString: url },
    app: { connectionString: appUrl },
    describe: `PostgreSQL ${version}, DATABASE_URL`,
  }
}

interface Found {
  readonly version: string
  readonly encoding: string
  readonly name: string
}

const FOUND = `select current_setting('server_version') as version, current_database() as name,
  current_setting('server_encoding') as encoding`

async function inspect(url: string, setting: string): Promise<Found> {
  const clients: pg.Client[] = []
  const connect = async () => {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
    client.on('error', () => undefined)
    clients.push(client)
    await client.connect()
    return client
  }
  try {
    const client = await connect()
    const { rows } = await client.query<Found>(FOUND)
    if (!(await isOwnSession(client, await connect()))) throw notASession(setting)
    return rows[0] as Found
  } catch (error) {
    throw error instanceof Obstacle ? error : unreachable(error, setting)
  } finally {
    await Promise.all(clients.map(client => client.end().catch(() => undefined)))
  }
}

type Asked = Pick<pg.ClientBase, 'query'>

/** A pooler in transaction mode lends the process behind one connection to whoever begins a transaction next. */
export async function isOwnSession(one: Asked, other: Asked): Promise<boolean> {
  const process = async (client: Asked) =>
    (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid
  const before = await process(one)
  await other.query('begin')
  const theirs = await process(other)
  const after = await process(one)
  await other.query('rollback')
  return before !== theirs && before === after
}

/** The address is not repeated: it may hold a password. */
function unreachable(error: unknown, setting: string): Obstacle {
  const { code, message } = error as { code?: string; message?: string }
  const detail = code ?? message ?? 'unknown'
  return new Obstacle({
    zh: `无法连接 ${setting} 指定的数据库（${detail}）。请确认数据库已启动，地址、用户和密码正确；或去掉 DATABASE_URL 使用内置数据库。`,
    en: `The database of ${setting} cannot be reached (${detail}). Check that it runs and that address, user and password are right, or unset DATABASE_URL to use the built-in one.`,
  })
}

function tooOld(version: string): Obstacle {
  return new Obstacle({
    zh: `DATABASE_URL 指定的是 PostgreSQL ${version}，需要 ${OLDEST_MAJOR} 或更新版本。请升级该数据库。`,
    en: `DATABASE_URL points to PostgreSQL ${version}; ${OLDEST_MAJOR} or later is needed. Upgrade that database.`,
  })
}

function notUtf8(name: string, encoding: string): Obstacle {
  return new Obstacle({
    zh: `数据库 ${name} 的编码为 ${encoding}，需要 UTF8。请用 create database … encoding 'UTF8' template template0 新建一个。`,
    en: `The database ${name} is encoded in ${encoding}; UTF8 is needed. Create one with: create database … encoding 'UTF8' template template0.`,
  })
}

const notASession = (setting: string): Obstacle =>
  new Obstacle({
    zh: `${setting} 经过事务级连接池（如 PgBouncer 的 pool_mode = transaction），本系统用到的会话设置、预备语句和锁在其中不成立。请直连数据库，或改用会话级（pool_mode = session）。`,
    en: `${setting} leads through a pooler in transaction mode (such as PgBouncer with pool_mode = transaction), where settings, prepared statements and locks of a session do not hold. Connect directly, or in session mode (pool_mode = session).`,
  })

const otherDatabase = (name: string): Obstacle =>
  new Obstacle({
    zh: `DATABASE_APP_URL 指向另一个数据库，应与 DATABASE_URL 同为 ${name}。`,
    en: `DATABASE_APP_URL leads to another database; it must be ${name}, as in DATABASE_URL.`,
  })
