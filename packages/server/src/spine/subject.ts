import {
  type AmendedRules,
  type AnnualPlan,
  applyToPlan,
  applyToProject,
  applyToRules,
  type Entry,
  newAmendedRules,
  newPlan,
  newProject,
  type Project,
  type SubjectKind,
} from '@zhengheng/policy'
import type pg from 'pg'
import { GENESIS } from './log.ts'

export type { SubjectKind }

export type State = Project | AnnualPlan | AmendedRules

/** A project, annual plan or amended rule pack as it stands: its state, how many entries made it, and the signed hash of the last. */
export interface Subject {
  readonly kind: SubjectKind
  readonly id: string
  readonly state: State
  readonly version: number
  readonly headHash: string
  readonly headSignature: string
}

const beginnings = { project: newProject, plan: newPlan, rules: newAmendedRules }

export const newState = (kind: SubjectKind, id: string): State => beginnings[kind](id)

export const unbegun = (kind: SubjectKind, id: string): Subject => ({
  kind,
  id,
  state: newState(kind, id),
  version: 0,
  headHash: GENESIS,
  headSignature: '',
})

export function applied(kind: SubjectKind, state: State, entry: Entry): State {
  if (kind === 'project') return applyToProject(state as Project, entry)
  return kind === 'plan' ? applyToPlan(state as AnnualPlan, entry) : applyToRules(state as AmendedRules, entry)
}

interface SubjectRecord {
  readonly id: string
  readonly kind: SubjectKind
  readonly version: number
  readonly state: State
  readonly head_hash: string
  readonly head_signature: string
}

const fromRecord = ({ id, kind, version, state, head_hash, head_signature }: SubjectRecord): Subject => ({
  id,
  kind,
  version,
  state,
  headHash: head_hash,
  headSignature: head_signature,
})

const COLUMNS = 'id, kind, version, state, head_hash, head_signature'

/** Locks a subject until the transaction ends. One that has not begun is locked by its id, so that two cannot begin it. */
export async function lockSubject(tx: pg.ClientBase, kind: SubjectKind, id: string): Promise<Subject> {
  const locked = await findLocked(tx, id)
  if (locked) return locked
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 91))', [id])
  return (await findLocked(tx, id)) ?? unbegun(kind, id)
}

async function findLocked(tx: pg.ClientBase, id: string): Promise<Subject | undefined> {
  const { rows } = await tx.query<SubjectRecord>({
    name: 'lock-subject',
    text: `select ${COLUMNS} from subject where id = $1 for update`,
    values: [id],
  })
  return rows[0] && fromRecord(rows[0])
}

/** Locks many subjects in the order of their ids, so that two acts over many never wait for each other. */
export async function lockSubjects(tx: pg.ClientBase, ids: readonly string[]): Promise<Subject[]> {
  if (ids.length === 0) return []
  const { rows } = await tx.query<SubjectRecord>(
    `select ${COLUMNS} from subject where id = any($1) order by id for update`,
    [ids],
  )
  return rows.map(fromRecord)
}

type Reader = Pick<pg.Pool, 'query'>

async function findSubject(db: Reader, id: string, kind: SubjectKind): Promise<Subject | undefined> {
  const { rows } = await db.query<SubjectRecord>(`select ${COLUMNS} from subject where id = $1 and kind = $2`, [
    id,
    kind,
  ])
  return rows[0] && fromRecord(rows[0])
}

export async function findProject(db: Reader, id: string): Promise<{ project: Project; version: number } | undefined> {
  const found = await findSubject(db, id, 'project')
  return found && { project: found.state as Project, version: found.version }
}

export async function findPlan(db: Reader, id: string): Promise<{ plan: AnnualPlan; version: number } | undefined> {
  const found = await findSubject(db, id, 'plan')
  return found && { plan: found.state as AnnualPlan, version: found.version }
}

/** The amendments of a rule pack; those of a pack never amended are there, empty. */
export async function findAmendedRules(
  db: Reader,
  id: string,
): Promise<{ readonly rules: AmendedRules; readonly version: number }> {
  const found = await findSubject(db, id, 'rules')
  return found
    ? { rules: found.state as AmendedRules, version: found.version }
    : { rules: newAmendedRules(id), version: 0 }
}
