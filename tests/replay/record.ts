import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Pool } from 'pg'
import { askEverything } from './ask-everything.ts'
import { liveOn } from './live-on.ts'
import { writeRecording } from './recording.ts'
import { visit } from './visitors.ts'

/** Worth nothing a minute later, or no matter of the product’s: its jobs and its list of migrations. */
const LEFT_OUT = ['login_session', 'sign_in_attempt', 'presence', 'kysely_migration', 'kysely_migration_lock']
/** What others point to. */
const FIRST = ['unit', 'account', 'register', 'rehearsal', 'saved_view']

/** Starts the product of a checkout, lets its demo city live on, and writes down what it left and what it answered. */
const [checkout = '.', file = 'recorded.ndjson.gz'] = process.argv.slice(2)
const from = (path: string) => join(resolve(checkout), path)
const { startProduct, productPool }: typeof import('../product/start-product.ts') = await import(
  from('tests/product/start-product.ts')
)
const { actions }: { actions: readonly { name: string }[] } = await import(from('packages/policy/src/actions.ts'))

const product = await startProduct()
const database = await productPool(product)
try {
  await liveOn(await visit(product.origin))
  await settled(database.pool)
  const at = new Date().toISOString()
  const answers = await askEverything(await visit(product.origin))
  writeRecording(file, {
    of: { commit: git('rev-parse', 'HEAD'), at },
    signingKey: JSON.parse(readFileSync(join(product.dataDir, 'keys/signing-key.json'), 'utf8')),
    migrations: migrations(from('packages/server/src/db/migrations')),
    tables: await tables(database.pool),
    answers,
  })
  for (const line of await missing(database.pool)) process.stdout.write(`${line}\n`)
} finally {
  await database.close()
  await product.remove()
}

function git(...words: string[]): string {
  return execFileSync('git', ['-C', checkout, ...words], { encoding: 'utf8' }).trim()
}

function migrations(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'utf8')]))
}

/** Notices are written after the act. */
async function settled(pool: Pool): Promise<void> {
  while ((await pool.query('select from outbox limit 1')).rowCount) await delay(200)
}

async function tables(pool: Pool): Promise<[string, string][]> {
  const { rows } = await pool.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename <> all($1)
     order by array_position($2, tablename::text), tablename`,
    [LEFT_OUT, FIRST],
  )
  const dumped: [string, string][] = []
  for (const { name } of rows) {
    const { rows } = await pool.query<{ all: string | null }>(`select jsonb_agg(t)::text as all from ${name} t`)
    if (rows[0]?.all) dumped.push([name, rows[0].all])
  }
  return dumped
}

/** Acts and statuses the city has not seen. */
async function missing(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(`select distinct body ->> 'action' as name from entry`)
  const done = new Set(rows.map(({ name }) => name))
  return actions.filter(({ name }) => !done.has(name)).map(({ name }) => `nobody did ${name}`)
}
