import type { RehearsalWanted } from '@zhengheng/contract'
import { figuresOf, type Pack, packNamed, type Rehearsal, wholeCity } from '@zhengheng/policy'
import { sql } from 'kysely'
import type pg from 'pg'
import { run } from '../db/run.ts'
import { repeatedly } from '../jobs/repeatedly.ts'
import type { Clock } from '../ports/clock.ts'
import { inTransaction } from '../spine/transaction.ts'
import { changesOf } from './read-wanted.ts'
import { rehearsePortfolio } from './rehearse-portfolio.ts'

const LOOK_EVERY_MS = 500
/** A rehearsal whose server died this often is given up. */
const ATTEMPTS = 3
/** Older ones make room. */
const KEPT = 100

export interface RehearsalHouse {
  readonly pool: pg.Pool
  readonly clock: Clock
}

/** Carries rehearsals out in this process, one after the other; several processes share the work. */
export function openRehearsals(house: RehearsalHouse, report: (error: Error) => void): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const working = repeatedly(() => rehearseNext(house, stopping.signal, report), LOOK_EVERY_MS, report)
  return {
    async stop() {
      stopping.abort()
      await working.stop()
    },
  }
}

/**
 * Carries out the oldest rehearsal nobody works on; answers whether there was one. Who works on it holds its lock, so
 * that one left behind by a process that died is taken up again at once, from the beginning.
 */
export function rehearseNext(
  house: RehearsalHouse,
  stopping: AbortSignal = new AbortController().signal,
  report: (error: Error) => void = () => undefined,
): Promise<boolean> {
  return inTransaction(house.pool, async tx => {
    await run(tx, sql`set transaction isolation level repeatable read`)
    const { rows } = await run(
      tx,
      sql<{ id: string; wanted: RehearsalWanted }>`
        select id, wanted from rehearsal where status in ('waiting', 'running') order by asked_at, id`,
    )
    for (const { id, wanted } of rows) {
      if (stopping.aborted) return false
      if (await taken(tx, house.pool, id)) {
        await carryOut(tx, house, { id, wanted, stopping, report })
        return true
      }
    }
    return false
  })
}

/** The lock ends with the transaction; the status is read beside it, past its snapshot. */
async function taken(tx: pg.ClientBase, pool: pg.Pool, id: string): Promise<boolean> {
  const { rows } = await run(
    tx,
    sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(hashtext('rehearsal'), hashtext(${id})) as mine`,
  )
  if (!rows[0]?.mine) return false
  const { changed } = await run(
    pool,
    sql`update rehearsal set status = 'running', attempts = attempts + 1, replayed = 0
      where id = ${id} and status in ('waiting', 'running')`,
  )
  return changed === 1
}

interface Task {
  readonly id: string
  readonly wanted: RehearsalWanted
  readonly stopping: AbortSignal
  readonly report: (error: Error) => void
}

async function carryOut(tx: pg.ClientBase, { pool, clock }: RehearsalHouse, task: Task): Promise<void> {
  const { id, wanted, stopping, report } = task
  const cancelled = new AbortController()
  try {
    const result = await rehearsePortfolio(tx, {
      changes: changesOf(wanted),
      under: underPack(wanted),
      since: wanted.since ?? undefined,
      // What everybody who may look at rehearsals sees: what never left its unit is not rehearsed.
      seenBy: wholeCity,
      signal: AbortSignal.any([cancelled.signal, stopping]),
      progress: async ({ subjects, of }) => {
        const { changed } = await run(
          pool,
          sql`update rehearsal set replayed = ${subjects}, of = ${of} where id = ${id} and status = 'running'`,
        )
        if (changed === 0) cancelled.abort()
      },
    })
    await inTransaction(pool, other => keep(other, id, result, clock.now()))
  } catch (error) {
    if (cancelled.signal.aborted || stopping.aborted) return
    report(error as Error)
    await run(
      pool,
      sql`update rehearsal set status = case when attempts < ${ATTEMPTS} then 'waiting' else 'failed' end,
          ended_at = case when attempts < ${ATTEMPTS} then null else ${clock.now()}::timestamptz end
        where id = ${id} and status = 'running'`,
    )
  }
}

const underPack = ({ under }: RehearsalWanted): Pack | undefined => (under === null ? undefined : packNamed(under))

/** Figures and lines together, unless it was cancelled in the meantime. */
async function keep(tx: pg.ClientBase, id: string, result: Rehearsal, at: Date): Promise<void> {
  const figures = JSON.stringify(figuresOf(result))
  const { changed } = await run(
    tx,
    sql`update rehearsal set status = 'done', ended_at = ${at}, figures = ${figures}
      where id = ${id} and status = 'running'`,
  )
  if (changed === 0) return
  await keepLines(tx, id, 'changed', weightiestFirst(result))
  await keepLines(tx, id, 'edgeBefore', result.edges.before)
  await keepLines(tx, id, 'edgeAfter', result.edges.after)
  await run(
    tx,
    sql`delete from rehearsal where status not in ('waiting', 'running')
      and id not in (select id from rehearsal order by asked_at desc limit ${KEPT})`,
  )
}

/** Those that change their route before those that change less, the larger amount first. */
const weightiestFirst = ({ changed }: Rehearsal) =>
  changed.toSorted(
    (a, b) => Number(b.differs.includes('route')) - Number(a.differs.includes('route')) || b.amount - a.amount,
  )

const AT_ONCE = 1000

async function keepLines(
  tx: pg.ClientBase,
  id: string,
  kind: string,
  lines: readonly { readonly project: string }[],
): Promise<void> {
  for (let from = 0; from < lines.length; from += AT_ONCE)
    await run(
      tx,
      sql`insert into rehearsal_line (rehearsal_id, kind, no, project_id, body)
        select ${id}, ${kind}, ${from} + line.no, line.body ->> 'project', line.body
        from jsonb_array_elements(${JSON.stringify(lines.slice(from, from + AT_ONCE))}::jsonb) with ordinality line (body, no)`,
    )
}
