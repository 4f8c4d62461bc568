import type { Entry, History } from '@zhengheng/policy'
import type pg from 'pg'

const BATCH = 500

type Reader = Pick<pg.ClientBase, 'query'>

/** Subjects whose first act lies in this year or later, in Shanghai. */
const began = `exists (select from entry where subject_id = subject.id and no = 1
  and extract(year from at at time zone 'Asia/Shanghai') >= $3)`

export async function countPortfolio(db: Reader, since = 0): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `select count(*)::int as n from subject where ${began.replace('$3', '$1')}`,
    [since],
  )
  return rows[0]?.n ?? 0
}

/** Every project and annual plan with its whole log, a batch at a time. */
export async function* readPortfolio(db: Reader, since = 0): AsyncGenerator<History, void, void> {
  for (let after = ''; ; ) {
    const { rows: subjects } = await db.query<{ id: string }>(
      `select id from subject where id > $1 and ${began} order by id limit $2`,
      [after, BATCH, since],
    )
    if (subjects.length === 0) return
    const ids = subjects.map(({ id }) => id)
    const { rows } = await db.query<{ body: Entry }>(
      'select body from entry where subject_id = any($1) order by subject_id, no',
      [ids],
    )
    const chains = Map.groupBy(rows, row => row.body.subject)
    for (const id of ids) yield { id, entries: (chains.get(id) ?? []).map(row => row.body) }
    after = ids.at(-1) ?? ''
  }
}
