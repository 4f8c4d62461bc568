import {
  type Action,
  type ArrangedYears,
  applied,
  type Entry,
  type Project,
  requireDeclared,
  requireItemDeclared,
  type State,
  type Touched,
  touchedEntry,
} from '@zhengheng/policy'
import type pg from 'pg'
import { chainHash, headStatement } from './log.ts'
import { type ReadTable, type Row, type RowChanges, readTables, rowChanges, rowsOf } from './read-tables.ts'
import { type Registering, register } from './register.ts'
import { compact, type StoredContent } from './set-aside.ts'
import type { Changed, Shell } from './shell.ts'
import { requireEntrySize, requireStateSize } from './sizes.ts'
import { lockSubjects, type Subject, unbegun } from './subject.ts'

/** An allowed act worked out: every entry, every new state, every changed row. Nothing is written yet. */
export interface Deed extends Registering {
  /** the act's own entry, and its hash */
  readonly entry: Entry
  readonly hash: string
  /** what the subject becomes */
  readonly state: State
  /** what people call the subject: a project's code, a plan's id */
  readonly code: string
  /** every subject it changes, its own first */
  readonly changed: readonly Changed[]
  readonly entries: readonly Row[]
  readonly subjects: readonly Row[]
  /** what is long in the entries, by digest */
  readonly contents: readonly StoredContent[]
  /** what is left to be done afterwards, for every entry */
  readonly outbox: readonly Row[]
  readonly changes: ReadonlyMap<ReadTable, RowChanges>
}

interface Change {
  readonly subject: Subject
  readonly entry: Entry
}

interface AllowedAct {
  readonly subject: Subject
  readonly action: Action
  readonly entry: Entry
  /** others it changes besides */
  readonly touched: readonly Touched[]
  /** recorded so far: days are counted with them */
  readonly holidays: ArrangedYears | undefined
}

/** A subject the act touches has an entry of a later instant, made before the act could lock it. Nothing was done. */
export class Overtaken extends Error {
  readonly by: Date

  constructor(by: Date) {
    super(`overtaken by an act at ${by.toISOString()}`)
    this.by = by
  }
}

/** Works out what one act writes: on its own subject, and by one entry each on every other it touches or begins. */
export async function entriesOf(shell: Shell, tx: pg.ClientBase, act: AllowedAct): Promise<Deed> {
  const { registering, changes } = await registered(shell, tx, [
    { subject: act.subject, entry: act.entry },
    ...(await changesBesides(shell, tx, act)),
  ])
  const results = changes.map(change => {
    const { kind, state: before, headHash } = change.subject
    const state = applied(kind, before, change.entry)
    requireDeclared(act.action, change.entry, kind, before.status, state.status)
    requireItemDeclared(act.action, change.entry.input, before, state)
    const { body, contents } = compact(change.entry)
    requireEntrySize(act.action, body)
    const text = JSON.stringify(state)
    requireStateSize(kind, state, text)
    const hash = chainHash(headHash, body, shell.crypto)
    return { ...change, body, contents, state, text, digest: shell.crypto.sm3(text), hash }
  })
  const own = results[0] as (typeof results)[number]
  return {
    entry: own.entry,
    hash: own.hash,
    state: own.state,
    code: (own.state as Project).code ?? own.state.id,
    changed: results.map(({ subject: { kind, id, state: before }, state: after }) => ({ kind, id, before, after })),
    entries: results.map(result => ({
      subject_id: result.entry.subject,
      no: result.entry.no,
      account_id: result.entry.actor.account,
      at: result.entry.at,
      body: result.body,
      previous_hash: result.subject.headHash,
      hash: result.hash,
    })),
    subjects: results.map(({ subject: { id, kind }, entry: { no }, text, digest, hash }) => ({
      id,
      kind,
      version: no,
      state: text,
      state_digest: digest,
      head_hash: hash,
      head_signature: shell.crypto.sign(headStatement({ subject: id, kind, no, hash, state: digest })),
    })),
    ...registering,
    // One text over many projects is the same content.
    contents: [...new Map(results.flatMap(({ contents }) => contents.map(each => [each.digest, each]))).values()],
    outbox: results.map(({ entry: { subject: id, no } }) => ({ subject_id: id, no })),
    changes: new Map(
      readTables.map(table => {
        const before = results.flatMap(({ subject: old }) =>
          old.version === 0 ? [] : rowsOf(table, old.kind, old.state, act.holidays),
        )
        const after = results.flatMap(({ subject: old, state }) => rowsOf(table, old.kind, state, act.holidays))
        return [table, rowChanges(table, before, after)]
      }),
    ),
  }
}

/** Subjects that begin get a place in the register, and their first entries name it. */
async function registered(shell: Shell, tx: pg.ClientBase, changes: readonly Change[]) {
  const newcomers = changes.flatMap(({ subject: { version, id, kind }, entry: { at } }) =>
    version === 0 ? [{ subject: id, kind, at }] : [],
  )
  const registering = await register(tx, shell.crypto, newcomers)
  const places = new Map(registering.registered.map(({ subject_id, place }) => [subject_id, place]))
  return {
    registering,
    changes: changes.map(({ subject, entry }) => {
      const place = places.get(subject.id)
      return { subject, entry: place === undefined ? entry : { ...entry, place } }
    }),
  }
}

async function changesBesides(
  { crypto }: Shell,
  tx: pg.ClientBase,
  { action, entry, touched }: AllowedAct,
): Promise<Change[]> {
  const kinds = new Map(touched.map(({ id, kind }) => [id, kind]))
  const known = kinds.size === 0 ? [] : await lockSubjects(tx, crypto, 'select unnest($1::text[])', [[...kinds.keys()]])
  if (known.length !== kinds.size || known.some(({ id, kind }) => kinds.get(id) !== kind))
    throw new Error(`${entry.action} names what does not exist`)
  if (known.length > 0) await requireNoLater(tx, known, entry.at)
  const begun = (entry.allocated.begun ?? []).map(({ project }) => unbegun('project', project))
  return [...known, ...begun].map(other => ({
    subject: other,
    entry: touchedEntry(action, entry, other, other.version + 1),
  }))
}

/** @throws Overtaken */
async function requireNoLater(tx: pg.ClientBase, known: readonly Subject[], at: string): Promise<void> {
  const { rows } = await tx.query<{ last: Date | null }>({
    name: 'last-of-touched',
    text: `select max(at) as last from entry
           join unnest($1::text[], $2::integer[]) as touched(id, version) on subject_id = id and no = version`,
    values: [known.map(({ id }) => id), known.map(({ version }) => version)],
  })
  const last = rows[0]?.last
  if (last && last.toISOString() > at) throw new Overtaken(last)
}
