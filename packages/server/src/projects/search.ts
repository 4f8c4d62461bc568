import type { ProjectFilter } from '@zhengheng/contract'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Tables } from '../db/tables.ts'
import { wantedGrams } from '../people/name-index.ts'

/** The conditions a filter puts on project rows. */
export async function matching(
  db: Kysely<Tables>,
  filter: Pick<z.output<typeof ProjectFilter>, 'q' | 'phase' | 'status' | 'unit' | 'route' | 'year'>,
): Promise<RawBuilder<unknown>[]> {
  const equal = (['phase', 'status', 'unit', 'route', 'year'] as const).flatMap(column => {
    const value = filter[column]
    return value === undefined ? [] : [sql`row.${sql.ref(column)} = ${value}`]
  })
  return filter.q ? [...equal, await searched(db, filter.q)] : equal
}

/** A code by its beginning, a document by its number, a name or a unit by any part or by pinyin initials. */
async function searched(db: Kysely<Tables>, q: string): Promise<RawBuilder<unknown>> {
  const grams = wantedGrams(q)
  const units = await unitsNamed(db, grams)
  const ways = [
    sql`row.code like ${`${q.toUpperCase().replace(/[\\%_]/g, '\\$&')}%`}`,
    ...(grams.length > 0 ? [sql`row.name_grams @> ${grams}::text[]`] : []),
    ...(units.length > 0 ? [sql`row.unit = any(${units})`] : []),
    ...(/[〔〕号]/.test(q)
      ? [sql`row.project_id in (select project_id from issued_document where number = ${q})`]
      : []),
  ]
  return sql`(${sql.join(ways, sql` or `)})`
}

/** A single sign would name too many units. */
async function unitsNamed(db: Kysely<Tables>, grams: readonly string[]): Promise<string[]> {
  if (grams.length === 0 || (grams[0]?.length ?? 0) < 2) return []
  const { rows } = await sql<{ id: string }>`
    select id from unit where name_grams @> ${[...grams]}::text[] limit 100`.execute(db)
  return rows.map(row => row.id)
}
