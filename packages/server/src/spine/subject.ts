import { type Kinds, kindOf, type State, type SubjectKind } from '@zhengheng/policy'
import type pg from 'pg'
import type { Crypto } from '../ports/crypto.ts'
import { GENESIS, headStatement } from './log.ts'

/** A subject as it stands: its state, how many entries made it, and the hash of the last. */
export interface Subject {
  readonly kind: SubjectKind
  readonly id: string
  readonly state: State
  readonly version: number
  readonly headHash: string
}

export const unbegun = (kind: SubjectKind, id: string): Subject => ({
  kind,
  id,
  state: kindOf(kind).begin(id),
  version: 0,
  headHash: GENESIS,
})

/** A stored subject: its state as the text that was signed. */
export interface SubjectRecord {
  readonly id: string
  readonly kind: SubjectKind
  readonly version: number
  readonly state: string
  readonly head_hash: string
  readonly head_signature: string
}

export const RECORD = 'id, kind, version, state::text as state, head_hash, head_signature'

/** A subject whose state or end of chain is not what this installation signed: nothing is decided on it. */
export class FalseState extends Error {
  readonly subject: string

  constructor(subject: string) {
    super(`the head or state of ${subject} is not signed by this installation; run “zhengheng verify”`)
    this.name = 'FalseState'
    this.subject = subject
  }
}

/** To go on from what is not ours would sign away what was done to it. @throws FalseState */
export function trusted(
  { state, head_hash: hash, head_signature, ...subject }: SubjectRecord,
  crypto: Crypto,
): Subject {
  const { id, kind, version: no } = subject
  if (!crypto.verify(headStatement({ subject: id, kind, no, hash, state: crypto.sm3(state) }), head_signature))
    throw new FalseState(id)
  return { ...subject, state: JSON.parse(state) as State, headHash: hash }
}

/**
 * Locks a subject until the transaction ends. One that has not begun is locked by its id, so that two cannot begin it.
 * @throws FalseState
 */
export async function lockSubject(tx: pg.ClientBase, crypto: Crypto, kind: SubjectKind, id: string): Promise<Subject> {
  const locked = await findLocked(tx, crypto, id)
  if (locked) return locked
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 91))', [id])
  return (await findLocked(tx, crypto, id)) ?? unbegun(kind, id)
}

async function findLocked(tx: pg.ClientBase, crypto: Crypto, id: string): Promise<Subject | undefined> {
  const { rows } = await tx.query<SubjectRecord>({
    name: 'lock-subject',
    text: `select ${RECORD} from subject where id = $1 for update`,
    values: [id],
  })
  return rows[0] && trusted(rows[0], crypto)
}

/**
 * Locks many subjects in the order of their ids, so that two acts over many never wait for each other. A statement that
 * finds their ids says which. @throws FalseState
 */
export async function lockSubjects(
  tx: Pick<pg.ClientBase, 'query'>,
  crypto: Crypto,
  which: string,
  values: readonly unknown[],
): Promise<Subject[]> {
  const { rows } = await tx.query<SubjectRecord>(
    `select ${RECORD} from subject where id in (${which}) order by id for update`,
    [...values],
  )
  return rows.map(row => trusted(row, crypto))
}

type Reader = Pick<pg.Pool, 'query'>

interface Standing<Kind extends SubjectKind> {
  readonly state: Kinds[Kind]
  readonly version: number
}

export async function findSubject<Kind extends SubjectKind>(
  db: Reader,
  kind: Kind,
  id: string,
): Promise<Standing<Kind> | undefined> {
  const { rows } = await db.query<Standing<Kind>>('select state, version from subject where id = $1 and kind = $2', [
    id,
    kind,
  ])
  return rows[0]
}

/** The same, where one that has not begun is there as it begins. */
export const subjectNow = async <Kind extends SubjectKind>(
  db: Reader,
  kind: Kind,
  id: string,
): Promise<Standing<Kind>> => (await findSubject(db, kind, id)) ?? { state: kindOf(kind).begin(id), version: 0 }
