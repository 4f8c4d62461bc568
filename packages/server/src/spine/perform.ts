import type { Receipt } from '@zhengheng/contract'
import {
  type Action,
  type Actor,
  type AmendedRules,
  type Amendment,
  beginningsIn,
  calendarId,
  dayInShanghai,
  decide,
  type Entry,
  findAction,
  holidaysNow,
  itemIn,
  kindOf,
  packOn,
  type Reason,
  refOf,
  rulesIdOf,
  type SubjectKind,
  sameValue,
  subjectsOf,
  titleOfEntry,
  touchedBy,
} from '@zhengheng/policy'
import type pg from 'pg'
import { canonicalJson } from '../ports/canonical-json.ts'
import type { Crypto } from '../ports/crypto.ts'
import { thisBuild } from './build.ts'
import type { Look } from './clock-watch.ts'
import { type Deed, entriesOf, Overtaken } from './deed.ts'
import { readFacts } from './facts.ts'
import { plainJson, type StoredEntry } from './log.ts'
import { movedDueDays } from './moved-due-days.ts'
import { allocate, allocateBegun } from './numbers.ts'
import type { Outcome } from './outcome.ts'
import { packNameFor } from './pack-of-subject.ts'
import { readEntries } from './read-entries.ts'
import { readInput } from './read-input.ts'
import { whole } from './set-aside.ts'
import type { Done, Shell } from './shell.ts'
import { TooLong } from './sizes.ts'
import { lockSubject, type Subject, type SubjectRecord, trusted } from './subject.ts'
import { inTransaction } from './transaction.ts'
import { inTurn } from './turn.ts'
import { endDrafts, write } from './write.ts'

/** One person's wish to do one thing to one subject. */
export interface Act {
  readonly subject: { readonly kind: SubjectKind; readonly id: string }
  readonly action: string
  readonly input: unknown
  /** version of the subject the person was looking at; 0 for one not begun */
  readonly seenVersion: number
  /** made by the client once per intended act */
  readonly requestId: string
  readonly actor: Actor
  /** of several drafts of this act on this subject, the one it was written in */
  readonly part?: string | undefined
}

/** A project that does not exist yet is addressed so; its id then follows from the request, so that resending finds it. */
export const NEW = 'new'

/** What begins meets only at the head of the register; this many at once keep it busy. */
const BEGINNING_AT_ONCE = 8

/**
 * The only writer of projects and plans: locks, checks, decides, applies, appends, refreshes the read tables, queues the
 * jobs and stores the receipt, in one transaction. Absent and forbidden look the same.
 * @throws NotNow while something is the matter with the server itself
 */
export async function perform(shell: Shell, act: Act): Promise<Outcome> {
  const wish = wished(act)
  if ('kind' in wish) return wish
  // What ends a standstill goes on during it, and whoever takes somebody's access away is not kept from it.
  if (wish.action.secrets !== 'signOut')
    shell.condition.require('acts', act.subject.kind === 'log' ? 'seals' : undefined)
  const atOnce = act.subject.id === NEW ? BEGINNING_AT_ONCE : 1
  try {
    return await inTurn(act.subject.id, () => inActs(shell, [act.subject], doing => doing(wish)), atOnce)
  } catch (error) {
    if (error instanceof TooLong) return { kind: 'invalid', fields: error.fields }
    throw error
  }
}

/** Several acts of the server itself, and what goes with them, in one transaction: all of it is kept, or nothing. */
export const actTogether = <T>(
  shell: Shell,
  kinds: readonly SubjectKind[],
  work: (doing: (act: Act) => Promise<Outcome>, tx: pg.PoolClient) => Promise<T>,
): Promise<T> =>
  inActs(
    shell,
    kinds.map(kind => ({ kind, id: NEW })),
    (doing, tx) =>
      work(async act => {
        const wish = wished(act)
        return 'kind' in wish ? wish : doing(wish)
      }, tx),
  )

/** A transaction for acts on these; what it changed is settled once it is kept. */
async function inActs<T>(
  shell: Shell,
  subjects: readonly Act['subject'][],
  work: (doing: (wish: Wish) => Promise<Outcome>, tx: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const first = subjects.flatMap(({ id, kind }) => [
    holdingCalendar(id),
    ...(kindOf(kind).oneByOne ? [TAKING_TURNS] : []),
  ])
  const { result, done } = await unlessOvertaken(async earliest => {
    const before = shell.clock.now()
    const kept: Done[] = []
    const made = await inTransaction(
      shell.pool,
      (tx, [held]) => {
        const look = { before, database: held?.rows[0]?.database ?? before, after: shell.clock.now() }
        return work(wish => carriedOut(shell, tx, wish, { look, earliest, kept }), tx)
      },
      [...new Set(first)],
    )
    return { result: made, done: kept }
  })
  for (const each of done) shell.secrets.settled(each)
  return result
}

interface Wish {
  readonly act: Act
  readonly action: Action
}

/** What is asked, read by the act's own schema; or why it is nothing that can be asked. */
function wished(act: Act): Wish | Outcome {
  const action = findAction(act.action)
  if (!action || action.on !== act.subject.kind) return { kind: 'absent' }
  const read = readInput(action, act.input)
  if (!read.ok) return { kind: 'invalid', fields: read.fields }
  return { action, act: { ...act, input: plainJson(read.input) } }
}

/** Of the transaction: what the clocks said when it began, and what was done in it so far. */
interface Within {
  readonly look: Look
  readonly earliest: Date
  readonly kept: Done[]
}

async function carriedOut(
  shell: Shell,
  tx: pg.PoolClient,
  { act, action }: Wish,
  { look, earliest, kept }: Within,
): Promise<Outcome> {
  const id = act.subject.id === NEW ? act.requestId : act.subject.id
  const subject = await lockSubject(tx, shell.crypto, act.subject.kind, id)
  if (subject.kind !== act.subject.kind) return { kind: 'absent' }
  const { earlier, visible, newest, last, ...rules } = await recall(shell, tx, subject, act)
  if (earlier?.account === act.actor.account) return again(tx, earlier, subject, action, act)
  if (!visible) return { kind: 'absent' }
  if (earlier) return { kind: 'reused', earlier: undefined }
  const missed = await changesMissed(tx, subject, action, act)
  if (missed) return { kind: 'stale', version: subject.version, since: missed }
  const at = shell.clockWatch?.instant(look, newest ?? undefined) ?? latest(shell.clock.now(), last, earliest)
  const mayOpen = !shell.clockWatch || yearOf(look.database) === yearOf(at)
  return decided(shell, tx, subject, action, { ...rules, at: at.toISOString(), mayOpen }, act, kept)
}

/** An act that touches many is locked with them one after another; whoever was there in between had a later instant. */
async function unlessOvertaken<T>(begin: (earliest: Date) => Promise<T>): Promise<T> {
  let earliest = new Date(0)
  for (let left = 5; ; left -= 1) {
    try {
      return await begin(earliest)
    } catch (error) {
      if (!(error instanceof Overtaken) || left === 0) throw error
      earliest = error.by
    }
  }
}

const latest = (...instants: readonly (Date | null)[]): Date =>
  new Date(Math.max(...instants.map(instant => instant?.getTime() ?? 0)))

const yearOf = (instant: Date): number => Number(dayInShanghai(instant.toISOString()).slice(0, 4))

/** What the request's id was used for before; the entry says what was done, and null that it is gone from the log. */
interface Earlier {
  readonly account: string
  readonly receipt: Receipt
  readonly entry: Entry | null
}

/**
 * The same act sent again has its receipt and no second effect; anything else under its id is refused. Whoever did not
 * hear of the first time may have gone on saving what it was written in.
 */
async function again(
  tx: pg.ClientBase,
  { receipt, entry }: Earlier,
  subject: Subject,
  action: Action,
  act: Act,
): Promise<Outcome> {
  if (!entry) throw new Error(`what ${receipt.subject} has a receipt for is not in its log; run “zhengheng verify”`)
  const [first = entry] = await whole(tx, [entry])
  const same = first.subject === subject.id && first.action === act.action && sameValue(first.input, act.input)
  if (!same) return { kind: 'reused', earlier: receipt }
  await endDrafts(tx, draftsOf(act, action, subject))
  return { kind: 'done', receipt: { ...receipt, repeated: true }, told: [] }
}

/**
 * Days are kept as the calendar of the moment counts them: nobody counts by the old one while it changes. Acts share it;
 * one on the calendar waits for those under way and has it alone. The answer is the database's time when it was asked.
 */
const holdingCalendar = (id: string): string =>
  `select now() as database from pg_advisory_xact_lock${id === calendarId ? '' : '_shared'}(91, 365)`

/** Rules of such acts look at others of the kind, and more than one is changed at once: they wait for one another. */
const TAKING_TURNS = 'select pg_advisory_xact_lock(91, 366)'

interface RulesNow {
  /** of the rule pack that judges this subject */
  readonly amendments: readonly Amendment[]
  /** of the calendar */
  readonly ofCalendar: readonly Amendment[]
}

interface Recalled extends RulesNow {
  readonly earlier: Earlier | null
  readonly visible: boolean
  /** instant of the newest entry of the whole log, and of the last one of this subject */
  readonly newest: Date | null
  readonly last: Date | null
}

/** Whether this request was carried out before, whether the person may see the subject, and what was amended. */
async function recall({ crypto }: Shell, tx: pg.ClientBase, subject: Subject, act: Act): Promise<Recalled> {
  const { rows } = await tx.query<{
    earlier: Earlier | null
    seen: boolean
    rules: SubjectRecord | null
    calendar: SubjectRecord | null
    newest: Date | null
    last: Date | null
  }>({
    name: 'recall',
    text: `select (select jsonb_build_object('account', receipt.account_id, 'receipt', receipt, 'entry', entry.body) from receipt
                     left join entry on entry.subject_id = receipt.subject_id
                       and entry.no = (receipt ->> 'no')::integer and entry.hash = receipt ->> 'hash'
                     where request_id = $2 and (receipt.subject_id = $1 or receipt.account_id = $3)
                     order by receipt.subject_id = $1 desc limit 1) as earlier,
                  exists (select from access where project_id = $1 and subject = any($4)) as seen,
                  (${RULES} where id = $5) as rules,
                  (${RULES} where id = $6) as calendar,
                  (select max(at) from entry) as newest,
                  (select at from entry where subject_id = $1 and no = $7) as last`,
    values: [
      subject.id,
      act.requestId,
      act.actor.account,
      subjectsOf(act.actor),
      rulesIdOf(packNameFor(subject, act.actor)),
      calendarId,
      subject.version,
    ],
  })
  const [found] = rows
  return {
    earlier: found?.earlier ?? null,
    visible: kindOf(subject.kind).isSeenBy(act.actor, {
      id: subject.id,
      begun: subject.version > 0,
      asNew: act.subject.id === NEW,
      granted: found?.seen ?? false,
    }),
    newest: found?.newest ?? null,
    last: found?.last ?? null,
    amendments: amendmentsIn(found?.rules, crypto),
    ofCalendar: amendmentsIn(found?.calendar, crypto),
  }
}

const RULES = `select jsonb_build_object('id', id, 'kind', kind, 'version', version, 'state', state::text,
  'head_hash', head_hash, 'head_signature', head_signature) from subject`

/** Rules change a few times a year and judge every act: each is checked once as it stands. @throws FalseState */
function amendmentsIn(record: SubjectRecord | null | undefined, crypto: Crypto): readonly Amendment[] {
  if (!record) return []
  const known = checkedRules.get(record.id)
  if (known && sameValue(known.record, record)) return known.amendments
  const { amendments } = trusted(record, crypto).state as AmendedRules
  checkedRules.set(record.id, { record, amendments })
  return amendments
}

const checkedRules = new Map<string, { readonly record: SubjectRecord; readonly amendments: readonly Amendment[] }>()

/** What happened since the person looked, unless all of it was about other items: ten may answer for ten at once. */
async function changesMissed(
  tx: pg.ClientBase,
  { id, version }: Subject,
  action: Action,
  { input, seenVersion }: Act,
): Promise<readonly StoredEntry[] | undefined> {
  if (version === seenVersion) return undefined
  const since = await readEntries(tx, id, { after: seenVersion, limit: 50 })
  const item = itemIn(action, input)
  const isAboutAnother = ({ body }: StoredEntry) => {
    const other = findAction(body.action)
    const touched = other && itemIn(other, body.input)
    return touched !== undefined && touched !== item
  }
  const unrelated = item !== undefined && since.length === version - seenVersion && since.every(isAboutAnother)
  return unrelated ? undefined : since
}

async function decided(
  shell: Shell,
  tx: pg.PoolClient,
  subject: Subject,
  action: Action,
  { amendments, ofCalendar, at, mayOpen }: RulesNow & { readonly at: string; readonly mayOpen: boolean },
  act: Act,
  kept: Done[],
): Promise<Outcome> {
  const today = dayInShanghai(at)
  const pack = packOn(packNameFor(subject, act.actor), amendments, today, ofCalendar)
  const { facts, content } = await readFacts(tx, action.needs, {
    subject,
    actor: act.actor,
    input: act.input,
    today,
    pack,
    crypto: shell.crypto,
    hint: shell.hint,
    locking: true,
  })
  const context = {
    state: subject.state,
    actor: act.actor,
    at,
    today,
    pack,
    facts: facts as Required<typeof facts>,
    input: act.input,
  }
  const decision = decide(action, context)
  if (!decision.allowed) return refuse(shell, tx, subject, act, at, decision.reasons)

  const series = typeof action.allocates === 'function' ? action.allocates(act.input) : action.allocates
  const year = { year: Number(today.slice(0, 4)), mayOpen }
  const begun = await allocateBegun(tx, beginningsIn(action, act.input), year, shell)
  const entry: Entry = plainJson({
    subject: subject.id,
    no: subject.version + 1,
    action: action.name,
    input: act.input,
    facts,
    allocated: { ...(await allocate(tx, series, year, shell.crypto)), ...(begun.length > 0 && { begun }) },
    actor: act.actor,
    at,
    pack: refOf(pack),
    build: thisBuild(),
  })
  const touched = touchedBy(action, context)
  const holidays = holidaysNow(ofCalendar)
  const deed = await entriesOf(shell, tx, { subject, action, entry, touched, holidays })
  const receipt = receiptOf(deed, action, act)
  const changes =
    subject.id === calendarId
      ? await movedDueDays(tx, holidays, holidaysNow((deed.state as AmendedRules).amendments))
      : deed.changes
  await write(tx, {
    ...deed,
    changes,
    receipts: [{ subject_id: subject.id, request_id: act.requestId, account_id: act.actor.account, receipt }],
    contents: content ? [content, ...deed.contents] : deed.contents,
    drafts: draftsOf(act, action, subject),
  })
  const done = { action, actor: act.actor, changed: deed.changed }
  const told = action.secrets ? await shell.secrets.keep(tx, done) : []
  kept.push(done)
  return { kind: 'done', receipt, told }
}

/** Where the act may have been written: by the person alone, or by the unit together. */
function draftsOf(act: Act, action: Action, subject: Subject) {
  const draft = {
    subject_id: act.subject.id === NEW ? NEW : subject.id,
    written_in: action.writtenIn?.name ?? action.name,
    part: action.writtenIn?.part?.(subject.state) ?? itemIn(action, act.input) ?? act.part ?? '',
  }
  return [act.actor.account, `unit:${act.actor.unit.id}`].map(holder => ({ ...draft, holder }))
}

async function refuse(
  shell: Shell,
  tx: pg.ClientBase,
  subject: Subject,
  act: Act,
  at: string,
  reasons: readonly Reason[],
): Promise<Outcome> {
  await tx.query({
    name: 'record-refusal',
    text: 'insert into refusal (subject_id, id, account_id, at, action, input_digest, reasons) values ($1, $2, $3, $4, $5, $6, $7)',
    values: [
      subject.id,
      shell.ids.uuid(),
      act.actor.account,
      at,
      act.action,
      shell.crypto.sm3(canonicalJson(act.input)),
      JSON.stringify(reasons),
    ],
  })
  return { kind: 'refused', reasons }
}

const receiptOf = (deed: Deed, action: Action, act: Act): Receipt => ({
  requestId: act.requestId,
  subject: deed.entry.subject,
  code: deed.code,
  no: deed.entry.no,
  action: action.name,
  title: titleOfEntry(deed.entry),
  at: deed.entry.at,
  hash: deed.hash,
  number: deed.entry.allocated.number,
  verificationCode: deed.entry.allocated.verificationCode,
  repeated: false,
})
