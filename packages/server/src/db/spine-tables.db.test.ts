import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { derived, log } from './spine-tables.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

interface Found {
  readonly columns: Readonly<Record<string, { readonly sql: string; readonly nullable: boolean }>>
  readonly key: readonly string[]
}

const inCatalog = async (name: string): Promise<Found | undefined> => {
  const { rows } = await database.ownerPool.query<Found>(
    `select json_object_agg(attname, json_build_object(
         'sql', replace(format_type(atttypid, null), 'timestamp with time zone', 'timestamptz'), 'nullable', not attnotnull)
       ) as columns,
       (select array_agg(attribute.attname::text order by array_position(indkey::int2[], attribute.attnum))
         from pg_index join pg_attribute as attribute on attribute.attrelid = indrelid and attribute.attnum = any(indkey)
         where indrelid = $1::regclass and indisprimary) as key
     from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [name],
  )
  return rows[0]
}

test.each(Object.values({ ...log, ...derived }))(
  '$name has the columns and the key it is said to have',
  async table => {
    const said = Object.entries(table.columns).map(([name, { sql, nullable }]) => [name, { sql, nullable }])
    expect(await inCatalog(table.name)).toEqual({ columns: Object.fromEntries(said), key: table.key })
  },
)
