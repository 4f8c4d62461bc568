import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely'
import type pg from 'pg'

const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: db => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/** A statement of Kysely’s, on a connection somebody else opened: within the spine’s transaction, or for long work. */
export async function run<Row>(
  connection: Pick<pg.ClientBase, 'query'>,
  statement: RawBuilder<Row>,
): Promise<{ readonly rows: Row[]; readonly changed: number }> {
  const { sql, parameters } = statement.compile(compiler)
  const { rows, rowCount } = await connection.query(sql, [...parameters])
  return { rows: rows as Row[], changed: rowCount ?? 0 }
}
