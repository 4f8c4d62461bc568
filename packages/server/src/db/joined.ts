import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** Whoever opened the transaction ends it. */
class Joined<Tables> extends Kysely<Tables> {
  override get isTransaction(): boolean {
    return true
  }
}

/** Statements of Kysely’s within a transaction somebody else opened on this connection. */
export function joined<Tables>(tx: pg.PoolClient): Kysely<Tables> {
  const connection: PostgresPoolClient = { query: tx.query.bind(tx), release: () => undefined }
  return new Joined<Tables>({
    dialect: new PostgresDialect({
      pool: { connect: async () => connection, end: async () => undefined, options: {} },
    }),
  })
}
