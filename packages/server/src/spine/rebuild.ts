import {
  type AmendedRules,
  type ArrangedYears,
  calendarId,
  fold,
  holidaysNow,
  type State,
  type SubjectKind,
} from '@zhengheng/policy'
import type pg from 'pg'
import { canonicalJson } from '../ports/canonical-json.ts'
import type { Crypto } from '../ports/crypto.ts'
import { type Chain, isBeforeStates, readChain, readChains, type StoredHead } from './chains.ts'
import type { Finding } from './finding.ts'
import { headStatement, plainJson } from './log.ts'
import { type ReadTable, type Row, readTables, rowsOf } from './read-tables.ts'
import { NOTHING_REGISTERED } from './register.ts'
import { whole } from './set-aside.ts'
import { verifyChain } from './verify.ts'
import { write } from './write.ts'

/** A stored row that differs from what the log says, or a state that does. */
export interface Difference {
  readonly table: string
  readonly key: string
  readonly stored: unknown
  readonly derived: unknown
}

export interface Rebuilding {
  readonly subjects: number
  readonly rows: number
  /** heads signed again, because their state was made again or was not covered before */
  readonly signed: number
  readonly milliseconds: number
  readonly differences: readonly Difference[]
  /** subjects whose log does not verify: nothing is made of it, and they are left as they are */
  readonly bad: readonly Finding[]
}

type Tx = pg.ClientBase

/**
 * Folds every chain that verifies again and compares states and read tables with what is stored; makes both again, and
 * signs what it made, unless only checking.
 */
export async function rebuild(
  tx: Tx,
  crypto: Crypto,
  options: { readonly check: boolean; readonly progress?: (subjects: number) => void },
): Promise<Rebuilding> {
  const started = performance.now()
  const differences: Difference[] = []
  const bad: Finding[] = []
  const holidays = await recordedHolidays(tx)
  const beforeStates = await isBeforeStates(tx)
  let subjects = 0
  let rows = 0
  let signed = 0
  for await (const chains of readChains(tx)) {
    const faults = new Map(chains.map(chain => [chain, verifyChain(chain, crypto, beforeStates)]))
    bad.push(...[...faults.values()].flatMap(fault => fault ?? []))
    const sound = chains.filter(chain => !faults.get(chain))
    const states = await foldedStates(tx, sound)
    const remade: Remade[] = sound.flatMap(({ head }) => {
      const derived = states.get(head.id)?.state
      const asSigned = head.state_digest === crypto.sm3(head.state)
      const stored = JSON.parse(head.state)
      const same = canonicalJson(derived) === canonicalJson(stored)
      if (same && asSigned) return []
      if (!same || head.state_digest !== '')
        // After an update they may be all there are, so what they were is only kept for whoever checks.
        differences.push({ table: 'subject', key: head.id, ...(options.check ? { stored, derived } : NOT_KEPT) })
      return [{ head, text: JSON.stringify(derived) }]
    })
    if (!options.check) signed += await storeStates(tx, crypto, remade)
    for (const table of readTables) {
      const found = await compareTable(tx, table, states, holidays, options.check)
      differences.push(...found.differences)
      rows += found.rows
    }
    subjects += chains.length
    options.progress?.(subjects)
  }
  for (const table of readTables) differences.push(...(await strayRows(tx, table, options.check)))
  return { subjects, rows, signed, milliseconds: Math.round(performance.now() - started), differences, bad }
}

const NOT_KEPT = { stored: null, derived: null }

type States = ReadonlyMap<string, { readonly kind: SubjectKind; readonly state: State }>

async function foldedStates(tx: Tx, chains: readonly Chain[]): Promise<States> {
  const bodies = await whole(
    tx,
    chains.flatMap(({ links }) => links.map(({ body }) => body)),
  )
  const entries = Map.groupBy(bodies, body => body.subject)
  return new Map(
    chains.map(({ head: { id, kind } }) => {
      const folded = fold(kind, id, entries.get(id) ?? [])
      return [id, { kind, state: plainJson(folded) }]
    }),
  )
}

interface Remade {
  readonly head: StoredHead
  readonly text: string
}

/** A state is the fold of its entries by the code of today, whatever an earlier build made of them. */
async function storeStates(tx: Tx, crypto: Crypto, remade: readonly Remade[]): Promise<number> {
  if (remade.length === 0) return 0
  const given = remade.map(({ head: { id, kind, version: no, head_hash: hash }, text }) => {
    const state = crypto.sm3(text)
    return { id, text, digest: state, signature: crypto.sign(headStatement({ subject: id, kind, no, hash, state })) }
  })
  await tx.query(
    `update subject set state = given.text::json, state_digest = given.digest, head_signature = given.signature
     from jsonb_to_recordset($1::jsonb) as given(id text, text text, digest text, signature text)
     where subject.id = given.id`,
    [JSON.stringify(given)],
  )
  // The next seal tells that these are other states of the same heads, and by which build.
  await tx.query(`insert into unsealed select id, version from subject where id = any($1) on conflict do nothing`, [
    given.map(({ id }) => id),
  ])
  return given.length
}

/** By the log, like everything else. */
async function recordedHolidays(tx: Tx): Promise<ArrangedYears | undefined> {
  const chain = await readChain(tx, calendarId)
  const calendar = chain && ((await foldedStates(tx, [chain])).get(calendarId)?.state as AmendedRules)
  return holidaysNow(calendar?.amendments ?? [])
}

/** The subject a row is about, in SQL. */
const ownerOf = (table: ReadTable): string => table.owner ?? `${table.name}.${table.key[0]}`
const keyOf = (table: ReadTable, row: Row): string => table.key.map(column => String(row[column])).join(' / ')

/** Stored rows as JSON in the spelling the views use, so that they compare as text. */
const asJson = (table: ReadTable): string =>
  `jsonb_build_object(${Object.entries(table.columns)
    .map(
      ([column, { sql }]) =>
        `'${column}', ${sql === 'timestamptz' ? `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` : column}`,
    )
    .join(', ')})`

async function compareTable(
  tx: Tx,
  table: ReadTable,
  states: States,
  holidays: ArrangedYears | undefined,
  check: boolean,
) {
  const { rows: storedRows } = await tx.query<{ row: Row }>(
    `select ${asJson(table)} as row from ${table.name} where ${ownerOf(table)} = any($1)`,
    [[...states].flatMap(([id, { kind }]) => (table.of[kind] ? [id] : []))],
  )
  const stored = new Map(storedRows.map(({ row }) => [keyOf(table, row), row]))
  const derived = [...states.values()].flatMap(({ state, kind }) => plainJson(rowsOf(table, kind, state, holidays)))
  const differences: Difference[] = []
  const put: Row[] = []
  for (const row of derived) {
    const key = keyOf(table, row)
    const old = stored.get(key)
    stored.delete(key)
    if (old && canonicalJson(old) === canonicalJson(row)) continue
    differences.push({ table: table.name, key, stored: old ?? null, derived: row })
    put.push(row)
  }
  const gone = [...stored.values()]
  for (const row of gone) differences.push({ table: table.name, key: keyOf(table, row), stored: row, derived: null })
  if (!check && put.length + gone.length > 0)
    await write(tx, {
      entries: [],
      subjects: [],
      ...NOTHING_REGISTERED,
      receipts: [],
      contents: [],
      drafts: [],
      outbox: [],
      changes: new Map([[table, { put, gone }]]),
    })
  return { differences, rows: derived.length }
}

/**
 * Rows of subjects that are not in the log at all. Where more than what follows from it stands in them, people decide; and
 * before the first of a kind has a log, as accounts of an earlier build, its rows stand for themselves.
 */
async function strayRows(tx: Tx, table: ReadTable, check: boolean): Promise<Difference[]> {
  const kinds = Object.keys(table.of)
    .map(kind => `'${kind}'`)
    .join(', ')
  const where = `where not exists (select from subject where subject.id = ${ownerOf(table)})
    and exists (select from subject where kind in (${kinds}))`
  const { rows } = await tx.query<{ row: Row }>(`select ${asJson(table)} as row from ${table.name} ${where}`)
  if (!check && !table.shared && rows.length > 0) await tx.query(`delete from ${table.name} ${where}`)
  return rows.map(({ row }) => ({ table: table.name, key: keyOf(table, row), stored: row, derived: null }))
}
