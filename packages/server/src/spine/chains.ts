import type { Entry, SubjectKind } from '@zhengheng/policy'
import type pg from 'pg'

/** An entry with what the table says of it beside its body. */
export interface Link {
  readonly subject_id: string
  readonly no: number
  readonly account_id: string
  readonly at: Date
  readonly body: Entry
  readonly previous_hash: string
  readonly hash: string
}

/** The end of a chain as stored. */
export interface StoredHead {
  readonly id: string
  readonly kind: SubjectKind
  readonly version: number
  /** the text that was signed */
  readonly state: string
  /** empty where states were not yet covered */
  readonly state_digest: string
  readonly head_hash: string
  readonly head_signature: string
  /** as registered; null when it is not */
  readonly place: number | null
  readonly registered_kind: SubjectKind | null
}

export interface Chain {
  readonly head: StoredHead
  readonly links: readonly Link[]
}

type Reader = Pick<pg.Pool, 'query'>

const HEADS = `select id, subject.kind, version, state::text as state, state_digest, head_hash, head_signature, place,
    register.kind as registered_kind
  from subject left join register on subject_id = id`
const LINKS = 'select subject_id, no, account_id, at, body, previous_hash, hash from entry'
const BATCH = 500

export async function readChain(db: Reader, id: string): Promise<Chain | undefined> {
  const { rows: heads } = await db.query<StoredHead>(`${HEADS} where id = $1`, [id])
  const { rows: links } = await db.query<Link>(`${LINKS} where subject_id = $1 order by no`, [id])
  return heads[0] && { head: heads[0], links }
}

/** Every subject with its entries, some hundred at a time, in the order of their ids. */
export async function* readChains(db: Reader): AsyncGenerator<readonly Chain[]> {
  for (let after = ''; ; ) {
    const { rows: heads } = await db.query<StoredHead>(`${HEADS} where id > $1 order by id limit $2`, [after, BATCH])
    const last = heads.at(-1)
    if (!last) return
    const { rows: links } = await db.query<Link>(`${LINKS} where subject_id = any($1) order by subject_id, no`, [
      heads.map(head => head.id),
    ])
    const chains = Map.groupBy(links, link => link.subject_id)
    yield heads.map(head => ({ head, links: chains.get(head.id) ?? [] }))
    after = last.id
  }
}

/** Whether all heads were signed before states were covered; once one is taken over, such a signature is good no more. */
export async function isBeforeStates(db: Reader): Promise<boolean> {
  const { rows } = await db.query<{ yes: boolean }>(
    `select not exists (select from subject where state_digest <> '') as yes`,
  )
  return rows[0]?.yes ?? true
}
