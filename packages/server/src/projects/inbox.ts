import type { InboxItem, TimelineEntry } from '@zhengheng/contract'
import {
  type Actor,
  type Entry,
  type Pack,
  type Project,
  type Relation,
  seesInput,
  subjectsOf,
  taskLight,
  widestRelation,
} from '@zhengheng/policy'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '../db/tables.ts'
import { before, pageOf } from '../http/moment.ts'
import { relationsColumn, rowColumns, type StoredRow, toProjectRow, visibleTo } from './project-row.ts'
import { toTimeline } from './timeline.ts'

const MOST = 200
const PAGE = 50

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
  const [tasks, counts] = await Promise.all([
    sql<StoredTask>`
      select ${rowColumns}, ${relationsColumn(subjects)}, task.action, task.since, task.due::text as "taskDue", task.paused
      from task join project_row row on row.project_id = task.project_id
      where ${mine} ${only === undefined ? sql`` : sql`and task.action = ${only}`}
      order by task.due nulls last, task.since, row.project_id limit ${MOST}`.execute(db),
    sql<{ action: string; count: number }>`
      select task.action, count(*) as count from task join project_row row on row.project_id = task.project_id
      where ${mine} group by task.action`.execute(db),
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

interface DoneEntry {
  readonly body: Entry
  readonly previous_hash: string
  readonly hash: string
  readonly code: string | null
  readonly name: string | null
  readonly state: Project | null
  readonly relations: readonly Relation[]
}

interface DonePage {
  readonly items: (TimelineEntry & { code: string; name: string })[]
  readonly next: string | null
}

/** What this person did, newest first, on whatever they can still see. */
export async function doneBy(db: Kysely<Tables>, actor: Actor, from?: string): Promise<DonePage> {
  const subjects = subjectsOf(actor)
  const { rows } = await sql<DoneEntry>`
    select entry.body, entry.previous_hash, entry.hash, row.code, row.name, subject.state, ${relationsColumn(subjects)}
    from entry
    left join project_row row on row.project_id = entry.subject_id
    left join subject on subject.id = row.project_id
    where entry.account_id = ${actor.account} and not entry.body ? 'within' and (row.project_id is null or ${visibleTo(subjects)})
      and ${before(from, ['entry.at', 'entry.subject_id', 'entry.no'])}
    order by entry.at desc, entry.subject_id desc, entry.no desc limit ${PAGE + 1}`.execute(db)
  const page = pageOf(rows, PAGE, ({ body: { at, subject, no } }) => ({ at, subject, no }))
  const items = page.items.flatMap(({ body, previous_hash, hash, code, name, state, relations }) => {
    const relation = widestRelation(relations)
    const mayRead = (action: string) => !state || !relation || seesInput(state, relation, action)
    const year = body.subject.replace('plan-', '')
    return toTimeline([{ body, previousHash: previous_hash, hash }], mayRead).map(entry => ({
      ...entry,
      code: code ?? body.subject,
      name: name ?? `${year}年度计划`,
    }))
  })
  return { items, next: page.next }
}
