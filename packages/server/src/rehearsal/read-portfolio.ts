import type { Entry, History, SubjectKind } from '@zhengheng/policy'
import { sql } from 'kysely'
import type pg from 'pg'
import { run } from '../db/run.ts'
import { whole } from '../spine/set-aside.ts'

/** Small enough that replaying a batch keeps nobody waiting. */
const BATCH = 200

type Reader = Pick<pg.ClientBase, 'query'>

/** Which part of the city is replayed. */
export interface Portfolio {
  /** only subjects whose first act lies in this year or later, in Shanghai */
  readonly since?: number | undefined
  /** only projects these subjects of the access table see; without them, all */
  readonly seenBy?: readonly string[] | undefined
}

const chosen = ({ since = 0, seenBy }: Portfolio) => sql`
  kind in ('project', 'plan') and exists (select from entry where subject_id = subject.id and no = 1
    and extract(year from at at time zone 'Asia/Shanghai') >= ${since})
  and (${seenBy ?? null}::text[] is null or kind <> 'project'
    or exists (select from access where project_id = subject.id and access.subject = any(${seenBy ?? null}::text[])))`

export async function countPortfolio(db: Reader, portfolio: Portfolio): Promise<number> {
  const { rows } = await run(db, sql<{ n: number }>`select count(*)::int as n from subject where ${chosen(portfolio)}`)
  return rows[0]?.n ?? 0
}

/** Every project and annual plan with its whole log, a batch at a time. */
export async function* readPortfolio(db: Reader, portfolio: Portfolio): AsyncGenerator<History[], void, void> {
  for (let after = ''; ; ) {
    const { rows: subjects } = await run(
      db,
      sql<{ id: string; kind: SubjectKind }>`
        select id, kind from subject where id > ${after} and ${chosen(portfolio)} order by id limit ${BATCH}`,
    )
    if (subjects.length === 0) return
    const ids = subjects.map(({ id }) => id)
    const { rows } = await run(
      db,
      sql<{ body: Entry }>`select body from entry where subject_id = any(${ids}) order by subject_id, no`,
    )
    const bodies = await whole(
      db,
      rows.map(({ body }) => body),
    )
    const chains = Map.groupBy(bodies, body => body.subject)
    yield subjects.map(subject => ({ ...subject, entries: chains.get(subject.id) ?? [] }))
    after = ids.at(-1) ?? ''
  }
}
