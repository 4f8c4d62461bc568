import type { ProjectFilter } from '@zhengheng/contract'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Tables } from '../db/tables.ts'
import { wantedGrams } from '../names/name-index.ts'
import { meantCode, projectCode } from '../spine/project-code.ts'

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

/** A code by its beginning or by the number at its end, a document by its number, a name or a unit by any part or by pinyin initials. */
async function searched(db: Kysely<Tables>, q: string): Promise<RawBuilder<unknown>> {
  const grams = wantedGrams(q)
  const { beginning, number } = meantCode(q)
  const [units, codes] = await Promise.all([unitsNamed(db, grams), codesNumbered(db, number)])
  const ways = [
    sql`row.code like ${`${beginning.replace(/[\\%_]/g, '\\$&')}%`}`,
    ...(codes.length > 0 ? [sql`row.code = any(${codes})`] : []),
    ...(grams.length > 0 ? [sql`row.name_grams @> ${grams}::text[]`] : []),
    ...(units.length > 0 ? [sql`row.unit = any(${units})`] : []),
    ...(/[〔〕号]/.test(q)
      ? [sql`row.project_id in (select project_id from issued_document where number = ${q})`]
      : []),
  ]
  return sql`(${sql.join(ways, sql` or `)})`
}

/** The codes with this number, one for each year that has drawn it, so that the index on whole codes finds them. */
async function codesNumbered(db: Kysely<Tables>, number: number | undefined): Promise<string[]> {
  if (number === undefined) return []
  const years = await db
    .selectFrom('number_series')
    .where('series', '=', 'project')
    .where('last', '>=', number)
    .select('year')
    .execute()
  return years.map(({ year }) => projectCode(year, number))
}

/** A single sign would name too many units. */
async function unitsNamed(db: Kysely<Tables>, grams: readonly string[]): Promise<string[]> {
  if (grams.length === 0 || (grams[0]?.length ?? 0) < 2) return []
  const { rows } = await sql<{ id: string }>`
    select id from unit where name_grams @> ${[...grams]}::text[] limit 100`.execute(db)
  return rows.map(row => row.id)
}
