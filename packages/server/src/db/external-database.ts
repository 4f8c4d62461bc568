import pg from 'pg'
import { Obstacle } from '../obstacle.ts'
import { OLDEST_MAJOR } from './embedded/programs.ts'

export interface ExternalDatabase {
  readonly owner: pg.PoolConfig
  readonly app: pg.PoolConfig
  readonly describe: string
}

/** A PostgreSQL that somebody else runs. Its runtime connections take on the role that owns nothing when they are made. */
export async function useExternalDatabase(url: string): Promise<ExternalDatabase> {
  const { version, encoding, name } = await inspect(url)
  if (Number.parseInt(version, 10) < OLDEST_MAJOR) throw tooOld(version)
  if (encoding !== 'UTF8') throw notUtf8(name, encoding)
  return {
    owner: { connectionString: url },
    app: { connectionString: url },
    describe: `PostgreSQL ${version}, DATABASE_URL`,
  }
}

async function inspect(url: string): Promise<{ version: string; encoding: string; name: string }> {
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
    client.on('error', () => undefined)
    await client.connect()
    const { rows } = await client.query(
      `select current_setting('server_version') as version, current_database() as name,
              current_setting('server_encoding') as encoding`,
    )
    await client.end()
    return rows[0]
  } catch (error) {
    throw unreachable(error)
  }
}

/** The address is not repeated: it may hold a password. */
function unreachable(error: unknown): Obstacle {
  const { code, message } = error as { code?: string; message?: string }
  const detail = code ?? message ?? 'unknown'
  return new Obstacle({
    zh: `无法连接 DATABASE_URL 指定的数据库（${detail}）。请确认数据库已启动，地址、用户和密码正确；或去掉 DATABASE_URL 使用内置数据库。`,
    en: `The database of DATABASE_URL cannot be reached (${detail}). Check that it runs and that address, user and password are right, or unset DATABASE_URL to use the built-in one.`,
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
