import type { Entry, History } from '@zhengheng/policy'
import type pg from 'pg'

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

const chosen = `exists (select from entry where subject_id = subject.id and no = 1
    and extract(year from at at time zone 'Asia/Shanghai') >= $1)
  and ($2::text[] is null or kind <> 'project'
    or exists (select from access where project_id = subject.id and access.subject = any($2)))`

const parametersOf = ({ since = 0, seenBy }: Portfolio) => [since, seenBy ?? null]

export async function countPortfolio(db: Reader, portfolio: Portfolio): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `select count(*)::int as n from subject where ${chosen}`,
    parametersOf(portfolio),
  )
  return rows[0]?.n ?? 0
}

/** Every project and annual plan with its whole log, a batch at a time. */
export async function* readPortfolio(db: Reader, portfolio: Portfolio): AsyncGenerator<History[], void, void> {
  for (let after = ''; ; ) {
    const { rows: subjects } = await db.query<{ id: string }>(
      `select id from subject where id > $3 and ${chosen} order by id limit ${BATCH}`,
      [...parametersOf(portfolio), after],
    )
    if (subjects.length === 0) return
    const ids = subjects.map(({ id }) => id)
    const { rows } = await db.query<{ body: Entry }>(
      'select body from entry where subject_id = any($1) order by subject_id, no',
      [ids],
    )
    const chains = Map.groupBy(rows, row => row.body.subject)
    yield ids.map(id => ({ id, entries: (chains.get(id) ?? []).map(row => row.body) }))
    after = ids.at(-1) ?? ''
  }
}
