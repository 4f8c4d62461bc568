import type pg from 'pg'

interface Waiting {
  readonly accounts: number
  readonly rules: number
}

/** How much of what one administrator proposed waits for the security administrator. */
export async function waitingProposals(db: Pick<pg.Pool, 'query'>): Promise<Waiting> {
  const { rows } = await db.query<Waiting>(
    `select (select count(*)::int from account_proposal) as accounts,
       (select count(*)::int from subject where kind = 'rules' and state ->> 'status' = 'proposed') as rules`,
  )
  return rows[0] ?? { accounts: 0, rules: 0 }
}
