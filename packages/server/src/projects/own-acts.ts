import type { OwnAct } from '@zhengheng/contract'
import {
  type ActionName,
  type Actor,
  type Entry,
  type Project,
  type Relation,
  seesInput,
  subjectsOf,
  widestRelation,
} from '@zhengheng/policy'
import { sql } from 'kysely'
import type { House } from '../house/house.ts'
import { before, pageOf } from '../house/moment.ts'
import { whole } from '../spine/set-aside.ts'
import { planName } from './papers-told.ts'
import { relationsColumn, visibleTo } from './project-row.ts'
import { type ClockColumns, type ClockReader, clockColumns, clockReader } from './row-clock.ts'
import { toTimeline } from './timeline.ts'

const PAGE = 50

interface StoredAct extends ClockColumns {
  readonly body: Entry
  readonly previous_hash: string
  readonly hash: string
  readonly code: string | null
  readonly name: string | null
  readonly status: string | null
  readonly state: Project | null
  readonly relations: readonly Relation[]
}

interface OwnActs {
  readonly items: OwnAct[]
  readonly next: string | null
}

interface Wanted {
  /** where the page before ended */
  readonly from?: string | undefined
  /** only acts of these names */
  readonly only?: readonly ActionName[]
}

/** What this person did, newest first, on whatever they can still see, and where it stands now. */
export async function ownActs(house: House, actor: Actor, { from, only }: Wanted): Promise<OwnActs> {
  const subjects = subjectsOf(actor)
  const clockOf = await clockReader(house, actor)
  const { rows } = await sql<StoredAct>`
    select entry.body, entry.previous_hash, entry.hash, row.code, row.name, coalesce(row.status, plan_row.status) as status,
      row.unit, row.year, ${clockColumns}, subject.state, ${relationsColumn(subjects)}
    from entry
    left join project_row row on row.project_id = entry.subject_id
    left join plan_row on plan_row.plan_id = entry.subject_id
    left join subject on subject.id = row.project_id
    where entry.account_id = ${actor.account} and not entry.body ? 'within' and (row.project_id is null or ${visibleTo(subjects)})
      and ${only ? sql`entry.body ->> 'action' = any(${[...only]})` : sql`true`}
      and ${before(from, ['entry.at', 'entry.subject_id', 'entry.no'])}
    order by entry.at desc, entry.subject_id desc, entry.no desc limit ${PAGE + 1}`.execute(house.db)
  const { items, next } = pageOf(rows, PAGE, ({ body: { at, subject, no } }) => ({ at, subject, no }))
  const bodies = await whole(
    house.pool,
    items.map(({ body }) => body),
  )
  return { items: items.flatMap((act, index) => toOwnAct({ ...act, body: bodies[index] ?? act.body }, clockOf)), next }
}

function toOwnAct(act: StoredAct, clockOf: ClockReader): OwnAct[] {
  const { body, previous_hash, hash, code, name, status, state, relations } = act
  const relation = widestRelation(relations)
  const mayRead = (action: string) => !state || !relation || seesInput(state, relation, action)
  return toTimeline([{ body, previousHash: previous_hash, hash }], mayRead).map(entry => ({
    ...entry,
    code: code ?? body.subject,
    name: name ?? planName(body.subject),
    status,
    clock: clockOf(act),
  }))
}
