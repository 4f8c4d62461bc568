import {
  type Account,
  type Actor,
  type AnnualPlan,
  type ApplicationContent,
  accountsNamedIn,
  amountOf,
  applicationFact,
  chosenLineOf,
  correctedSubmission,
  type Entry,
  type FactName,
  type Facts,
  fen,
  type HintFact,
  lineFactOf,
  type Pack,
  type PlanStatus,
  type Project,
  projectsNamedIn,
  type Role,
  type State,
  signature,
  type Unit,
  type UnitRef,
  unitOf,
  unitSubject,
  unitsNamedIn,
} from '@zhengheng/policy'
import type pg from 'pg'
import { canonicalJson } from '../ports/canonical-json.ts'
import type { Crypto } from '../ports/crypto.ts'
import { readContent } from './content.ts'
import { draftOf } from './draft-of.ts'
import { readMissing } from './standstill.ts'
import { lockSubjects, type Subject } from './subject.ts'

type Reader = Pick<pg.Pool, 'query'>

/** What reading facts depends on. */
export interface Asked {
  readonly subject: Pick<Subject, 'id' | 'kind' | 'state'>
  /** who acts or asks: some facts are only what that person may see */
  readonly actor: Actor
  readonly input: unknown
  readonly today: string
  readonly pack: Pack
  readonly crypto: Crypto
  /** the rows a decision rests on are held until its transaction ends */
  readonly locking?: boolean
  /** of whoever acts; there is no hint to read for who merely asks, as it is named in the input */
  readonly hint?: HintReader
}

/** Computes again the hint somebody answers, as it stands in the deciding transaction; null when there is none. */
export type HintReader = (db: Reader, asked: Asked) => Promise<HintFact | null>

export interface FactsRead {
  readonly facts: Entry['facts']
  /** frozen content a fact refers to by digest; stored with the act */
  readonly content?: { readonly digest: string; readonly body: string }
}

/** Reads the facts an action declares, in the caller's transaction. */
export async function readFacts(db: Reader, names: readonly FactName[], asked: Asked): Promise<FactsRead> {
  let facts: Partial<Facts> = {}
  let content: FactsRead['content']
  for (const name of names) {
    if (name === 'application') {
      const read = await readApplication(db, asked)
      facts = { ...facts, application: read.fact }
      content = read.content
    } else {
      facts = { ...facts, [name]: await readers[name](db, asked) }
    }
  }
  return { facts, ...(content && { content }) }
}

const yearOf = ({ subject, input }: Asked): number =>
  subject.state.year || Number((input as { year?: unknown } | undefined)?.year ?? 0)

type Readers = {
  readonly [Name in Exclude<FactName, 'application'>]: (db: Reader, asked: Asked) => Promise<Facts[Name]>
}

const readers: Readers = {
  async plan(db, asked) {
    const { rows } = await db.query<{ id: string; year: number; status: PlanStatus; window_to: string }>(
      'select plan_id as id, year, status, window_to::text from plan_row where year = $1',
      [yearOf(asked)],
    )
    const [plan] = rows
    return plan ? { id: plan.id, year: plan.year, status: plan.status, windowTo: plan.window_to } : null
  },

  async planSubmitter(db, { subject }) {
    const { rows } = await db.query<{ actor: Actor }>(
      `select body -> 'actor' as actor from entry
       where subject_id = $1 and body ->> 'action' = 'plan.submitToCityGovernment' order by no desc limit 1`,
      [subject.id],
    )
    const [last] = rows
    return last ? { account: last.actor.account, by: signature(last.actor) } : null
  },

  async lines(db, asked) {
    return (await linesOfYear(db, asked)).map(lineFactOf)
  },

  async chosen(db, asked) {
    const named = projectsNamedIn(asked.input)
    return named.length === 0 ? [] : (await linesOfYear(db, asked, named)).map(chosenLineOf)
  },

  async siblings(db, { subject, pack }) {
    const project = subject.state as Project
    const { rows } = await db.query<{ code: string; name: string; amount: number }>(
      `select code, name, planned as amount from project_row where unit = $1 and year = $2 and project_id <> $3
         and status <> 'plan.merged' and planned < $4 order by code limit 50`,
      [project.unit?.id ?? '', project.year, project.id, pack.parameters.approvalThreshold],
    )
    return rows.map(row => ({ code: row.code, name: row.name, amount: fen(row.amount) }))
  },

  async members(db) {
    const { rows } = await db.query<UnitRef>(
      'select unit.id, name, kind from joint_member join unit on unit.id = unit_id order by unit.id',
    )
    return rows
  },

  missing: db => readMissing(db),
  async accounts(db, asked) {
    const named = accountsNamedIn(asked.input, asked.subject.id)
    return (await statesOf(db, asked, named)).filter(state => 'login' in state)
  },

  async units(db, asked) {
    const about = asked.subject.kind === 'account' ? [asked.subject.state as Account] : []
    const named = unitsNamedIn(asked.input, [...about, ...(await readers.accounts(db, asked))])
    return (await statesOf(db, asked, named.map(unitSubject))).flatMap(state =>
      'jointMember' in state ? [unitFact(state)] : [],
    )
  },

  administrators: administratorsInUse,

  async loginHolder(db, { input }) {
    const { login = '' } = (input ?? {}) as { readonly login?: string }
    const { rows } = await db.query<{ id: string }>('select id from account where login = $1', [login])
    return rows[0]?.id ?? null
  },

  async unitNamesake(db, { input }) {
    const { name = '' } = (input ?? {}) as { readonly name?: string }
    const { rows } = await db.query<{ id: string }>('select id from unit where name = $1', [name])
    return rows[0]?.id ?? null
  },

  async accountsInUse(db, { subject }) {
    const { rows } = await db.query<{ count: number }>(
      "select count(*)::int as count from account where unit_id = $1 and status <> 'disabled'",
      [unitOf(subject.id)],
    )
    return rows[0]?.count ?? 0
  },

  hint: async (db, asked) => (await asked.hint?.(db, asked)) ?? null,
}

/** Projects in the plan of the subject's year, all or those named; whoever decides on them holds them and trusts no other state. */
async function linesOfYear(
  db: Reader,
  { subject, crypto, locking }: Asked,
  named?: readonly string[],
): Promise<readonly Project[]> {
  const which = `select project_id from project_row where year = $1 and phase = 'plan' ${named ? 'and project_id = any($2)' : ''}`
  const values = [(subject.state as AnnualPlan).year, ...(named ? [named] : [])]
  const found = locking
    ? await lockSubjects(db, crypto, which, values)
    : (await db.query<{ state: Project }>(`select state from subject where id in (${which}) order by id`, values)).rows
  return found.map(({ state }) => state as Project)
}

/** Whoever decides on them holds them and trusts no other state. */
async function statesOf(db: Reader, { crypto, locking }: Asked, ids: readonly string[]): Promise<readonly State[]> {
  if (ids.length === 0) return []
  const found = locking
    ? await lockSubjects(db, crypto, 'select unnest($1::text[])', [ids])
    : (await db.query<{ state: State }>('select state from subject where id = any($1) order by id', [ids])).rows
  return found.map(({ state }) => state)
}

const unitFact = ({ id, name, status }: Unit) => ({ id: unitOf(id), name, closed: status === 'closed' })

/** The units that these accounts belong to or shall, for a list of them. */
export async function unitsOfAccounts(db: Reader, accounts: readonly Account[]): Promise<Facts['units']> {
  const { rows } = await db.query<{ state: Unit }>('select state from subject where id = any($1) order by id', [
    unitsNamedIn(undefined, accounts).map(unitSubject),
  ])
  return rows.map(({ state }) => unitFact(state))
}

export async function administratorsInUse(db: Reader): Promise<Facts['administrators']> {
  const { rows } = await db.query<{ account: string; roles: Role[] }>(
    `select id as account, roles from account where status = 'active'
       and roles && '{admin.system,admin.security,admin.audit}' order by id`,
  )
  return rows
}

async function readApplication(db: Reader, { subject, today, crypto }: Asked) {
  let content: FactsRead['content']
  const project = subject.state as Project
  const fact = applicationFact(
    await draftOf(db, subject.id),
    { planned: amountOf(project, 'planned'), today },
    complete => {
      const body = canonicalJson(complete)
      content = { digest: crypto.sm3(body), body }
      return content.digest
    },
    await submittedOf(db, crypto, project),
  )
  return { fact, content }
}

/** What a correction notice is about, to be compared with. */
async function submittedOf(db: Reader, crypto: Crypto, { approval }: Project): Promise<ApplicationContent | undefined> {
  const corrected = correctedSubmission(approval)
  return corrected && readContent(db, crypto, corrected.digest)
}
