import { EXPORT_BOUND, type RehearsalRow, type RehearsalWanted } from '@zhengheng/contract'
import {
  type Actor,
  type EdgeCase,
  type ProjectChange,
  type RehearsalFigures,
  sameValue,
  seesRehearsals,
  subjectsOf,
} from '@zhengheng/policy'
import { sql } from 'kysely'
import { z } from 'zod'
import type { House } from '../house/house.ts'
import { invalid, notFound, Problem } from '../house/problem.ts'
import { changesOf, wantedFaults } from './read-wanted.ts'

interface Stored {
  readonly id: string
  readonly account_id: string
  readonly asked_by: string
  readonly asked_at: Date
  readonly ended_at: Date | null
  readonly wanted: RehearsalWanted
  readonly status: RehearsalRow['status']
  readonly replayed: number
  readonly of: number
  readonly figures: RehearsalFigures | null
}

const columns = sql`id, account_id, asked_by, asked_at, ended_at, wanted, status, replayed, of, figures`

const rowOf = (stored: Stored, { account }: Actor): RehearsalRow => ({
  id: stored.id,
  by: stored.asked_by,
  mine: stored.account_id === account,
  at: stored.asked_at.toISOString(),
  endedAt: stored.ended_at?.toISOString() ?? null,
  changes: [...changesOf(stored.wanted)],
  under: stored.wanted.under,
  since: stored.wanted.since,
  status: stored.status,
  replayed: stored.replayed,
  of: stored.of,
  figures: stored.figures,
})

/** Rehearsals tell of the whole city. @throws the same answer as for what is not there */
const requireSight = (actor: Actor): void => {
  if (!seesRehearsals(actor)) throw notFound()
}

const SHOWN = 50

export async function listRehearsals({ db }: House, actor: Actor): Promise<RehearsalRow[]> {
  requireSight(actor)
  const { rows } = await sql<Stored>`
    select ${columns} from rehearsal order by asked_at desc, id limit ${SHOWN}`.execute(db)
  return rows.map(stored => rowOf(stored, actor))
}

export async function rehearsalOf({ db }: House, actor: Actor, id: string): Promise<RehearsalRow> {
  requireSight(actor)
  const { rows } = await sql<Stored>`select ${columns} from rehearsal where id = ${id}`.execute(db)
  if (!rows[0]) throw notFound()
  return rowOf(rows[0], actor)
}

/** Asks for a rehearsal; the same request sent twice asks once. One at a time per person. */
export async function askRehearsal(
  house: House,
  actor: Actor,
  { id, wanted }: { readonly id: string; readonly wanted: RehearsalWanted },
): Promise<RehearsalRow> {
  requireSight(actor)
  const faults = wantedFaults(wanted)
  if (faults.length > 0) throw invalid(faults)
  const { account } = actor
  const by = `${actor.unit.name}${actor.post}`
  const { numAffectedRows } = await sql`
    insert into rehearsal (id, account_id, asked_by, asked_at, wanted)
    select ${id}::uuid, ${account}::uuid, ${by}, ${house.clock.now()}::timestamptz, ${JSON.stringify(wanted)}::jsonb
    where not exists (select from rehearsal where account_id = ${account}::uuid and status in ('waiting', 'running'))
    on conflict (id) do nothing`.execute(house.db)
  const { rows } = await sql<Stored>`select ${columns} from rehearsal where id = ${id}`.execute(house.db)
  const [stored] = rows
  if (numAffectedRows === 0n && stored?.account_id !== account) throw underWay()
  if (!stored) throw underWay()
  if (!sameValue(stored.wanted, wanted)) throw otherWanted()
  return rowOf(stored, actor)
}

/** Ends a rehearsal that waits or runs; one that is over stays as it is. */
export async function cancelRehearsal(house: House, actor: Actor, id: string): Promise<RehearsalRow> {
  requireSight(actor)
  await sql`
    update rehearsal set status = 'cancelled', ended_at = ${house.clock.now()}
    where id = ${id} and account_id = ${actor.account} and status in ('waiting', 'running')`.execute(house.db)
  const row = await rehearsalOf(house, actor, id)
  if (!row.mine) throw notYours()
  return row
}

const visible = (actor: Actor) =>
  sql`exists (select from access where access.project_id = line.project_id and access.subject = any(${[...subjectsOf(actor)]}))`

export async function changedProjects(
  { db }: House,
  actor: Actor,
  id: string,
  {
    aspect = null,
    after,
    limit,
  }: { readonly aspect?: string | null | undefined; readonly after: number; readonly limit: number },
): Promise<{ items: ProjectChange[]; next: number | null }> {
  requireSight(actor)
  const { rows } = await sql<{ no: number; body: ProjectChange }>`
    select no, body from rehearsal_line line
    where rehearsal_id = ${id} and kind = 'changed' and no > ${after} and ${visible(actor)}
      and (${aspect}::text is null or body -> 'differs' ? ${aspect} or (${aspect} = 'refused' and body -> 'refused' <> 'null'))
    order by no limit ${limit + 1}`.execute(db)
  const shown = rows.slice(0, limit)
  return { items: shown.map(({ body }) => body), next: rows.length > limit ? (shown.at(-1)?.no ?? null) : null }
}

const EDGES = 500

export async function edgeCases(
  { db }: House,
  actor: Actor,
  id: string,
): Promise<{ before: EdgeCase[]; after: EdgeCase[] }> {
  requireSight(actor)
  const of = async (kind: 'edgeBefore' | 'edgeAfter') => {
    const { rows } = await sql<{ body: EdgeCase }>`
      select body from rehearsal_line line where rehearsal_id = ${id} and kind = ${kind} and ${visible(actor)}
      order by no limit ${EDGES}`.execute(db)
    return rows.map(({ body }) => body)
  }
  return { before: await of('edgeBefore'), after: await of('edgeAfter') }
}

/** All of a finished rehearsal, for a workbook. */
export async function rehearsalContent(house: House, actor: Actor, id: string) {
  if (!isUuid(id)) throw notFound()
  const { figures, under } = await rehearsalOf(house, actor, id)
  if (!figures) throw notFound()
  const { items: changed, next } = await changedProjects(house, actor, id, { after: 0, limit: EXPORT_BOUND })
  if (next !== null) throw tooManyChanged()
  return { figures, under, changed, edges: await edgeCases(house, actor, id) }
}

const isUuid = (id: string): boolean => z.uuid().safeParse(id).success

const tooManyChanged = (): Problem =>
  new Problem(422, 'too-many', '项目太多', {
    zh: `受影响的项目超过 ${EXPORT_BOUND} 个，一个工作簿放不下。请限定起始年度后重新试算。`,
    en: `More than ${EXPORT_BOUND} projects are affected. Rehearse again from a later year.`,
  })

const underWay = (): Problem =>
  new Problem(409, 'under-way', '已有一次试算在进行', {
    zh: '您的上一次试算还没有结束。请等它完成，或在试算记录中取消它，再开始新的一次。',
    en: 'Your earlier rehearsal is still under way. Wait for it, or cancel it in the list, then begin another.',
  })

const otherWanted = (): Problem =>
  new Problem(422, 'request-reused', '编号已用于另一次试算', {
    zh: '这个编号已用于参数不同的另一次试算。这次没有开始试算，请刷新页面后重新提交。',
    en: 'This id stands for another rehearsal with other parameters. None was begun; reload the page and send it again.',
  })

const notYours = (): Problem =>
  new Problem(403, 'not-yours', '只能由发起人取消', {
    zh: '这次试算由他人发起，只有发起人可以取消。',
    en: 'Somebody else asked for this rehearsal; only they can cancel it.',
  })
