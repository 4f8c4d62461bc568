import pg from 'pg'
import { APP_ROLE } from './roles.ts'
import { troubleOf } from './trouble.ts'
import './whole-numbers.ts'

/** What connections are for: it decides whose rights they have, and how long a statement may take or wait. */
export type Use = keyof typeof uses

/** Whatever the database or its server has by default: dates as the driver reads them, acts that wait for each other. */
const always = { datestyle: 'ISO, YMD', default_transaction_isolation: 'read committed' }

/** The role that owns nothing. Nobody's list is worth the workers of a parallel plan: they cost more than it takes. */
const atRunTime = { ...always, role: APP_ROLE, max_parallel_workers_per_gather: 0 }

const SECOND = 1000

/** Settings of each session; times in milliseconds, 0 is without end. */
const uses = {
  /** Makes and changes the tables, and takes the time that takes. */
  owner: { pool: { max: 2 }, session: always },
  /**
   * Somebody waits for the answer. The slowest list of a large city takes seconds, an act with a whole plan computes for
   * seconds between two statements: nothing of ours comes near these bounds, what has gone wrong ends at them.
   */
  requests: {
    pool: { max: 20, connectionTimeoutMillis: 5 * SECOND },
    session: {
      ...atRunTime,
      statement_timeout: 30 * SECOND,
      lock_timeout: 5 * SECOND,
      idle_in_transaction_session_timeout: 60 * SECOND,
    },
  },
  /** Reads or replays the whole log, makes read tables again, follows up acts: minutes, and nobody waits at a screen. */
  longWork: {
    pool: { max: 5, connectionTimeoutMillis: 30 * SECOND },
    session: {
      ...atRunTime,
      statement_timeout: 0,
      lock_timeout: 60 * SECOND,
      idle_in_transaction_session_timeout: 600 * SECOND,
    },
  },
} as const

/**
 * The one place where connections are made. Each gets its settings by statements of its own, because poolers drop those
 * of the address; and a listener for as long as it lives, because the pool listens only while nobody uses it, and a
 * broken connection nobody listens to ends the process. Its statement fails, and it is not lent again.
 */
export function createPool(config: pg.PoolConfig, use: Use): pg.Pool {
  const { pool: limits, session } = uses[use]
  const settings = Object.entries(session).map(([name, value]) => `set ${name} = '${value}'`)
  const pool = new pg.Pool({
    keepAlive: true,
    ...limits,
    ...config,
    onConnect: client => client.query(settings.join(';')),
  })
  pool.on('connect', client => {
    client.on('error', () => undefined)
    endWhenAway(client)
  })
  pool.on('error', () => undefined)
  return pool
}

/**
 * pg 8.23.1 rejects the statement of an ended session before it notes that the client is unusable, and pg-pool 3.14.0
 * would lend the client once more: whoever comes next would fail too.
 */
function endWhenAway(client: pg.PoolClient): void {
  const { connection } = client as unknown as { connection: NodeJS.EventEmitter }
  connection.on('errorMessage', error => {
    if (troubleOf(error) === 'away') void (client as unknown as pg.Client).end()
  })
}
