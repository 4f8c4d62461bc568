import { type AmendedRules, type ArrangedYears, calendarId, type Entry, holidaysNow } from '@zhengheng/policy'
import type pg from 'pg'
import { canonicalJson } from '../ports/canonical-json.ts'
import { plainJson } from './log.ts'
import { type ReadTable, type Row, readTables } from './read-tables.ts'
import { NOTHING_REGISTERED } from './register.ts'
import { whole } from './set-aside.ts'
import { applied, newState, type State, type SubjectKind } from './subject.ts'
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
  readonly milliseconds: number
  readonly differences: readonly Difference[]
}

type Tx = pg.ClientBase

const BATCH = 500

/** Folds every chain again and compares states and read tables with what is stored; makes both again unless only checking. */
export async function rebuild(
  tx: Tx,
  options: { readonly check: boolean; readonly progress?: (subjects: number) => void },
): Promise<Rebuilding> {
  const started = performance.now()
  const differences: Difference[] = []
  const holidays = await recordedHolidays(tx)
  let subjects = 0
  let rows = 0
  for (let after = ''; ; ) {
    const { rows: batch } = await tx.query<{ id: string; kind: SubjectKind; state: State }>(
      'select id, kind, state from subject where id > $1 order by id limit $2',
      [after, BATCH],
    )
    if (batch.length === 0) break
    const states = await foldedStates(tx, batch)
    const changed = batch.flatMap(({ id, state: stored }) => {
      const derived = states.get(id)?.state
      return canonicalJson(plainJson(derived ?? null)) === canonicalJson(stored) ? [] : [{ id, stored, derived }]
    })
    if (options.check)
      differences.push(...changed.map(({ id, stored, derived }) => ({ table: 'subject', key: id, stored, derived })))
    else {
      // After an update they may be all there are, so what they were is not kept.
      differences.push(...changed.map(({ id }) => ({ table: 'subject', key: id, stored: null, derived: null })))
      await remakeStates(
        tx,
        changed.map(({ id, derived }) => ({ id, state: derived })),
      )
    }
    for (const table of readTables) {
      const found = await compareTable(tx, table, states, holidays, options.check)
      differences.push(...found.differences)
      rows += found.rows
    }
    subjects += batch.length
    after = batch.at(-1)?.id ?? ''
    options.progress?.(subjects)
  }
  for (const table of readTables) differences.push(...(await strayRows(tx, table, options.check)))
  return { subjects, rows, milliseconds: Math.round(performance.now() - started), differences }
}

type States = ReadonlyMap<string, { readonly kind: SubjectKind; readonly state: State }>

async function foldedStates(tx: Tx, batch: readonly { id: string; kind: SubjectKind }[]): Promise<States> {
  const { rows } = await tx.query<{ body: Entry }>(
    'select body from entry where subject_id = any($1) order by subject_id, no',
    [batch.map(subject => subject.id)],
  )
  const bodies = await whole(
    tx,
    rows.map(({ body }) => body),
  )
  const chains = Map.groupBy(bodies, body => body.subject)
  return new Map(
    batch.map(({ id, kind }) => {
      const entries = chains.get(id) ?? []
      const state = entries.reduce((before, entry) => applied(kind, before, entry), newState(kind, id))
      return [id, { kind, state: plainJson(state) }]
    }),
  )
}

/** A state is the fold of its entries by the code of today, whatever an earlier build made of them. */
async function remakeStates(tx: Tx, states: readonly { readonly id: string; readonly state?: State }[]): Promise<void> {
  await tx.query(
    `update subject set state = given.state from jsonb_to_recordset($1::jsonb) as given(id text, state jsonb)
     where subject.id = given.id and given.state is not null`,
    [JSON.stringify(states)],
  )
}

/** By the log, like everything else. */
async function recordedHolidays(tx: Tx): Promise<ArrangedYears | undefined> {
  const states = await foldedStates(tx, [{ id: calendarId, kind: 'rules' }])
  const calendar = states.get(calendarId)?.state as AmendedRules | undefined
  return holidaysNow(calendar?.amendments ?? [])
}

const ownerColumn = (table: ReadTable): string => table.key[0] as string
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
    `select ${asJson(table)} as row from ${table.name} where ${ownerColumn(table)} = any($1)`,
    [[...states.keys()]],
  )
  const stored = new Map(storedRows.map(({ row }) => [keyOf(table, row), row]))
  const derived = [...states.values()].flatMap(({ state, kind }) => plainJson(table.rows(state, kind, holidays)))
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

/** Rows of subjects that are not in the log at all. */
async function strayRows(tx: Tx, table: ReadTable, check: boolean): Promise<Difference[]> {
  const where = `where not exists (select from subject where id = ${table.name}.${ownerColumn(table)})`
  const { rows } = await tx.query<{ row: Row }>(`select ${asJson(table)} as row from ${table.name} ${where}`)
  if (!check && rows.length > 0) await tx.query(`delete from ${table.name} ${where}`)
  return rows.map(({ row }) => ({ table: table.name, key: keyOf(table, row), stored: row, derived: null }))
}
