import type { InboxItem } from '@zhengheng/contract'
import { type Actor, type Pack, subjectsOf, taskLight } from '@zhengheng/policy'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '../db/tables.ts'
import { roundIsOver } from '../plan/round-is-over.ts'
import { relationsColumn, rowColumns, type StoredRow, toProjectRow, visibleTo } from './project-row.ts'

const MOST = 200

interface StoredTask extends StoredRow {
  readonly action: string
  readonly since: Date
  readonly taskDue: string | null
  readonly paused: boolean
}

interface Day {
  readonly today: string
  readonly pack: Pack
}

/** What waits for this person's posts, the most urgent first, and how much of each kind. */
export async function inboxOf(
  db: Kysely<Tables>,
  actor: Actor,
  day: Day,
  only?: string,
): Promise<{ items: InboxItem[]; counts: Record<string, number> }> {
  const subjects = subjectsOf(actor)
  const mine = waitingFor(actor, subjects)
  const action = sql`case when task.action = 'plan.submitUnitPlan' and ${roundIsOver(sql`row.year`, day.today)}
    then 'plan.requestSupplement' else task.action end`
  const [tasks, counts] = await Promise.all([
    sql<StoredTask>`
      select ${rowColumns}, ${relationsColumn(subjects)}, ${action} as action, task.since, task.due::text as "taskDue", task.paused
      from task join project_row row on row.project_id = task.project_id
      where ${mine} ${only === undefined ? sql`` : sql`and ${action} = ${only}`}
      order by task.due nulls last, task.since, row.project_id limit ${MOST}`.execute(db),
    sql<{ action: string; count: number }>`
      select ${action} as action, count(*) as count from task join project_row row on row.project_id = task.project_id
      where ${mine} group by 1`.execute(db),
  ])
  return {
    items: tasks.rows.map(task => ({
      ...toProjectRow(task),
      action: task.action,
      since: task.since.toISOString(),
      taskDue: task.taskDue,
      paused: task.paused,
      ...taskLight(task.taskDue, task.paused, day.pack, day.today),
    })),
    counts: Object.fromEntries(counts.rows.map(({ action, count }) => [action, count])),
  }
}

/** A member that has given its opinion on a line waits for nothing more there. */
const waitingFor = (actor: Actor, subjects: readonly string[]): RawBuilder<unknown> => sql`
  task.role = any(${[...actor.roles]}) and (task.unit is null or task.unit = ${actor.unit.id}) and ${visibleTo(subjects)}
  and (task.action <> 'plan.giveOpinion' or not exists (
    select from subject, jsonb_array_elements(subject.state #> '{planLine,opinions}') as opinion
    where subject.id = task.project_id and opinion ->> 'unit' = ${actor.unit.id}))`
