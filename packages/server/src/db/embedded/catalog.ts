import pg from 'pg'
import { Obstacle } from '../../obstacle.ts'

export const DATABASE = 'zhengheng'

/** Roles and the database itself; safe to repeat at every start. */
export async function prepareCatalog(config: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    await requireUtf8(client)
    await makeRoles(client)
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (!rowCount) await client.query(`create database ${DATABASE} owner zhengheng_owner template template0`)
  } finally {
    await client.end()
  }
}

async function makeRoles(client: pg.Client): Promise<void> {
  for (const role of ['zhengheng_owner', 'zhengheng_app']) {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role])
    if (!rowCount) await client.query(`create role ${role} login`)
  }
  await client.query('grant zhengheng_app to zhengheng_owner')
}

/** Under another encoding or locale, Chinese search silently finds nothing. */
async function requireUtf8(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `select datname as name, pg_encoding_to_char(encoding) as encoding,
            coalesce(to_jsonb(d) ->> 'datlocale', datctype) as locale
       from pg_database d where datname in ('template0', $1)`,
    [DATABASE],
  )
  const wrong = rows.find(row => row.encoding !== 'UTF8' || !/^C\.UTF-?8$/i.test(row.locale))
  if (!wrong) return
  throw new Obstacle({
    zh: `数据库 ${wrong.name} 的编码为 ${wrong.encoding}、区域为 ${wrong.locale}，应为 UTF8 和 C.UTF-8，否则中文检索会漏查。请导出数据后在新的 DATA_DIR 中重建。`,
    en: `The database ${wrong.name} has encoding ${wrong.encoding} and locale ${wrong.locale} instead of UTF8 and C.UTF-8, so Chinese search would miss results. Dump it and load it into a new DATA_DIR.`,
  })
}
