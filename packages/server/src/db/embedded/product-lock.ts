import pg from 'pg'

/** Two numbers of our own for the advisory lock that says: this process looks after this database. */
const LOCK = [91, 2021] as const

export type LockAnswer =
  | { kind: 'taken'; client: pg.Client }
  | { kind: 'held'; by: string }
  /** The database is just starting or stopping, or its socket is gone. */
  | { kind: 'unreachable' }

export async function takeProductLock(config: pg.ClientConfig): Promise<LockAnswer> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: 5000, keepAlive: true })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query('select pg_try_advisory_lock($1, $2) as taken', [...LOCK])
    if (rows[0]?.taken) return { kind: 'taken', client }
    const by = await holder(client)
    await client.end()
    return { kind: 'held', by }
  } catch {
    await client.end().catch(() => undefined)
    return { kind: 'unreachable' }
  }
}

async function holder(client: pg.Client): Promise<string> {
  const { rows } = await client.query(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
      where l.locktype = 'advisory' and l.classid = $1 and l.objid = $2 and l.granted`,
    [...LOCK],
  )
  return rows[0]?.name || 'zhengheng'
}
