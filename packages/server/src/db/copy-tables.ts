import type { Readable, Writable } from 'node:stream'
import { sql } from 'kysely'
import type pg from 'pg'
import { from, to } from 'pg-copy-streams'
import { run } from './run.ts'

/** A table as it is copied: its columns by name, so that their order in either database is all the same. */
export interface CopiedTable {
  readonly name: string
  readonly columns: readonly string[]
}

type Connection = pg.ClientBase

/** Every table of the product in an order in which rows can be put back: what others refer to comes first. */
export async function tablesToCopy(connection: Connection): Promise<readonly CopiedTable[]> {
  const { rows: tables } = await run(
    connection,
    sql<CopiedTable>`
      select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely\_%'
      group by c.relname order by c.relname`,
  )
  const { rows: references } = await run(
    connection,
    sql<{ from: string; to: string }>`
      select c.relname as from, f.relname as to
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
      where k.contype = 'f' and k.conrelid <> k.confrelid and c.relnamespace = 'public'::regnamespace`,
  )
  const ordered: CopiedTable[] = []
  const isOrdered = (name: string) => ordered.some(table => table.name === name)
  for (let left = tables; left.length > 0; left = left.filter(({ name }) => !isOrdered(name))) {
    const next = left.filter(({ name }) => references.every(each => each.from !== name || isOrdered(each.to)))
    if (next.length === 0) throw new Error(`tables refer to each other: ${left.map(({ name }) => name).join(', ')}`)
    ordered.push(...next)
  }
  return ordered
}

const spelled = ({ name, columns }: CopiedTable) => ({
  table: `public.${quoted(name)}`,
  columns: columns.map(quoted).join(', '),
})

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** The rows of a table, or of a query instead of it, in PostgreSQL's text form: one line each. */
export function copyOut(connection: Connection, copied: CopiedTable, query?: string): Readable {
  const { table, columns } = spelled(copied)
  return connection.query(to(`copy ${query ? `(${query})` : `${table} (${columns})`} to stdout`))
}

/** Takes what `copyOut` gave; done when the stream has ended. */
export function copyIn(connection: Connection, copied: CopiedTable): Writable {
  const { table, columns } = spelled(copied)
  return connection.query(from(`copy ${table} (${columns}) from stdin`))
}

/** Migrations put a few rows into new tables; what is restored takes their place. */
export async function emptyTables(connection: Connection, tables: readonly CopiedTable[]): Promise<void> {
  await run(connection, sql`truncate ${sql.join(tables.map(({ name }) => sql.table(`public.${name}`)))}`)
}

/** The migrations a database has, oldest first. */
export async function appliedMigrations(connection: Pick<pg.ClientBase, 'query'>): Promise<readonly string[]> {
  const { rows } = await run(connection, sql<{ name: string }>`select name from kysely_migration order by name`)
  return rows.map(({ name }) => name)
}

/** Whether a database holds anything at all. */
export async function isEmptyDatabase(connection: Pick<pg.ClientBase, 'query'>): Promise<boolean> {
  const { rows } = await run(
    connection,
    sql<{ empty: boolean }>`
      select not exists (select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm'))
        and to_regnamespace('pgboss') is null as empty`,
  )
  return rows[0]?.empty === true
}
