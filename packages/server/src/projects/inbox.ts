import type { InboxItem } from '@zhengheng/contract'
import { type Actor, subjectsOf } from '@zhengheng/policy'
import { type RawBuilder, sql } from 'kysely'
import type { House } from '../house/house.ts'
import { relationsColumn, rowColumns, type StoredRow, toProjectRow, visibleTo } from './project-row.ts'
import { roundIsOver } from './round-is-over.ts'
import { clockReader } from './row-clock.ts'

const MOST = 200

interface StoredTask extends StoredRow {
  readonly action: string
  readonly since: Date
  readonly item: string
  readonly item_title: string
}

/** What waits for this person's posts, the most urgent first, and how much of each kind. */
export async function inboxOf(
  house: House,
  actor: Actor,
  only?: string,
): Promise<{ items: InboxItem[]; counts: Record<string, number> }> {
  const subjects = subjectsOf(actor)
  const mine = waitingFor(actor, subjects, house.today())
  const [clockOf, tasks, counts] = await Promise.all([
    clockReader(house, actor),
    sql<StoredTask>`
      select ${rowColumns}, ${relationsColumn(subjects)}, task.action, task.since, task.item, task.item_title
      from task join project_row row on row.project_id = task.project_id
      where ${mine} ${only === undefined ? sql`` : sql`and task.action = ${only}`}
      order by task.due nulls last, task.since, row.project_id, length(task.item), task.item limit ${MOST}`.execute(
      house.db,
    ),
    sql<{ action: string; count: number }>`
      select task.action, count(*) as count from task join project_row row on row.project_id = task.project_id
      where ${mine} group by 1`.execute(house.db),
  ])
  return {
    items: tasks.rows.map(task => ({
      ...toProjectRow(task, clockOf),
      action: task.action,
      since: task.since.toISOString(),
      item: task.item === '' ? null : { id: task.item, title: task.item_title },
    })),
    counts: Object.fromEntries(counts.rows.map(({ action, count }) => [action, count])),
  }
}

const waitingFor = (actor: Actor, subjects: readonly string[], today: string): RawBuilder<unknown> => sql`
  task.role = any(${[...actor.roles]}) and (task.unit is null or task.unit = ${actor.unit.id})
  and not ${actor.unit.id} = any(task.not_for)
  and (task.round is null or (task.round = 'over') = ${roundIsOver(sql`row.year`, today)}) and ${visibleTo(subjects)}`
