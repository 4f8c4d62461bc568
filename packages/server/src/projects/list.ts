import { COUNT_BOUND, type ProjectFilter, type ProjectRow } from '@zhengheng/contract'
import { type Actor, RecordDay, subjectsOf } from '@zhengheng/policy'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Tables } from '../db/tables.ts'
import { Instant } from '../house/cursor.ts'
import type { House } from '../house/house.ts'
import { type Cursor, readCursor, writeCursor } from './list-cursor.ts'
import { relationsColumn, rowColumns, type StoredRow, toProjectRow, visibleTo } from './project-row.ts'
import { clockReader } from './row-clock.ts'
import { matching } from './search.ts'

type Filter = z.output<typeof ProjectFilter>

/** What each order sorts by, its type, and what a cursor may hold of it as text. A due day may be missing; those come last. */
const orders = {
  changed: { column: sql`row.changed_at`, type: sql`timestamptz`, position: Instant },
  name: { column: sql`row.name_sort`, type: sql`text`, position: z.string() },
  amount: { column: sql`row.amount`, type: sql`bigint`, position: z.string().regex(/^\d{1,18}$/) },
  due: { column: sql`row.due`, type: sql`date`, position: RecordDay.nullable() },
  code: { column: sql`row.code`, type: sql`text`, position: z.string() },
} as const satisfies Record<Filter['sort'], object>

/** The sorted value as text; an instant to its last digit, whatever the time zone of the connection. */
const positionIn = (sort: Filter['sort']): RawBuilder<unknown> =>
  sort === 'changed'
    ? sql`to_char(row.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
    : sql`${orders[sort].column}::text`

type Conditions = readonly RawBuilder<unknown>[]

interface Page {
  readonly items: ProjectRow[]
  readonly next: string | null
  readonly total: number
  readonly totalIsBound: boolean
}

/** One page of the projects a person may see. Cost follows the page, not the number of projects. */
export async function listProjects(house: House, actor: Actor, filter: Filter): Promise<Page> {
  const { db } = house
  const subjects = subjectsOf(actor)
  if (subjects.length === 0) return { items: [], next: null, total: 0, totalIsBound: false }
  const cursor =
    filter.after === undefined
      ? undefined
      : readCursor<string | null>(filter.after, filter, orders[filter.sort].position)
  const conditions = [visibleTo(subjects), ...(await matching(db, filter))]
  const onPage = cursor ? [...conditions, beyond(filter, cursor)] : conditions
  // The count takes longer, so it goes first and the lines are made ready while it runs.
  const [count, page, clockOf] = await Promise.all([
    countOf(db, conditions),
    pageOf(db, subjects, filter, onPage),
    clockReader(house, actor),
  ])
  return { ...count, next: page.next, items: page.rows.map(row => toProjectRow(row, clockOf)) }
}

/** How many there are, as far as is counted. */
async function countOf(db: Kysely<Tables>, conditions: Conditions): Promise<Pick<Page, 'total' | 'totalIsBound'>> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from (
      select from project_row row where ${all(conditions)} limit ${COUNT_BOUND + 1}) as found`.execute(db)
  const total = rows[0]?.total ?? 0
  return { total: Math.min(total, COUNT_BOUND), totalIsBound: total > COUNT_BOUND }
}

async function pageOf(
  db: Kysely<Tables>,
  subjects: readonly string[],
  filter: Filter,
  conditions: Conditions,
): Promise<{ rows: readonly StoredRow[]; next: string | null }> {
  const { rows } = await sql<StoredRow & { readonly position: string | null }>`
    select ${rowColumns}, ${relationsColumn(subjects)}, ${positionIn(filter.sort)} as position
    from project_row row where ${all(conditions)}
    order by ${inOrder(filter)} limit ${filter.limit + 1}`.execute(db)
  const shown = rows.slice(0, filter.limit)
  const last = rows.length > filter.limit ? shown.at(-1) : undefined
  return {
    rows: shown,
    next: last ? writeCursor({ ...order(filter), position: last.position, id: last.id }) : null,
  }
}

const order = ({ sort, direction }: Filter) => ({ sort, direction })

const all = (conditions: Conditions) => sql.join(conditions, sql` and `)

/** The same direction for the value and the id, so that one index serves both; missing values last. */
function inOrder({ sort, direction }: Filter): RawBuilder<unknown> {
  const { column } = orders[sort]
  const way = direction === 'asc' ? sql`asc` : sql`desc`
  if (sort === 'due') return sql`${column} ${way} nulls last, row.project_id ${way}`
  return sql`${column} ${way}, row.project_id ${way}`
}

/** Lines after the cursor's place. */
function beyond({ sort, direction }: Filter, { position, id }: Cursor<string | null>): RawBuilder<unknown> {
  const { column, type } = orders[sort]
  const after = direction === 'asc' ? sql`>` : sql`<`
  if (position === null) return sql`(${column} is null and row.project_id ${after} ${id})`
  const place = sql`(${column}, row.project_id) ${after} (${position}::${type}, ${id})`
  return sort === 'due' ? sql`(${place} or ${column} is null)` : place
}
