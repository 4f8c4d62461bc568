import { COUNT_BOUND, type ProjectFilter, type ProjectRow } from '@zhengheng/contract'
import { type Actor, subjectsOf } from '@zhengheng/policy'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Tables } from '../db/tables.ts'
import type { House } from '../http/house.ts'
import { type Cursor, readCursor, writeCursor } from './list-cursor.ts'
import { relationsColumn, rowColumns, type StoredRow, toProjectRow, visibleTo } from './project-row.ts'
import { clockReader } from './row-clock.ts'
import { matching } from './search.ts'

type Filter = z.output<typeof ProjectFilter>

/** What each order sorts by, as text for the cursor and its type. A due day may be missing; those come last. */
const orders = {
  changed: { column: sql`row.changed_at`, type: sql`timestamptz`, nullable: false },
  name: { column: sql`row.name_sort`, type: sql`text`, nullable: false },
  amount: { column: sql`row.amount`, type: sql`bigint`, nullable: false },
  due: { column: sql`row.due`, type: sql`date`, nullable: true },
  code: { column: sql`row.code`, type: sql`text`, nullable: false },
} as const

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
  const cursor = filter.after === undefined ? undefined : readCursor(filter.after, filter)
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
    select ${rowColumns}, ${relationsColumn(subjects)}, ${orders[filter.sort].column}::text as position
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
  const { column, nullable } = orders[sort]
  const way = direction === 'asc' ? sql`asc` : sql`desc`
  if (nullable) return sql`${column} ${way} nulls last, row.project_id ${way}`
  return sql`${column} ${way}, row.project_id ${way}`
}

/** Lines after the cursor's place. */
function beyond({ sort, direction }: Filter, { position, id }: Cursor): RawBuilder<unknown> {
  const { column, type, nullable } = orders[sort]
  const after = direction === 'asc' ? sql`>` : sql`<`
  if (position === null) return sql`(${column} is null and row.project_id ${after} ${id})`
  const place = sql`(${column}, row.project_id) ${after} (${position}::${type}, ${id})`
  return nullable ? sql`(${place} or ${column} is null)` : place
}
