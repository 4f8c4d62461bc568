import type pg from 'pg'
import { type Columns, instant, type Table, table, text, whole } from '../db/column.ts'
import { log } from '../db/spine-tables.ts'
import { type ReadTable, type Row, type RowChanges, readTables } from './read-tables.ts'
import type { Registering } from './register.ts'

/** Everything one act writes. */
export interface Writing extends Registering {
  readonly entries: readonly Row[]
  readonly subjects: readonly Row[]
  readonly receipts: readonly Row[]
  readonly contents: readonly Row[]
  /** drafts the act was written in */
  readonly drafts: readonly Row[]
  /** acts whose follow-up work is still to be done */
  readonly outbox: readonly Row[]
  readonly changes: ReadonlyMap<ReadTable, RowChanges>
}

const list = (columns: Columns) => Object.keys(columns).join(', ')
const typed = (columns: Columns, among: readonly string[] = Object.keys(columns)) =>
  among.map(name => `${name} ${columns[name]?.given ?? columns[name]?.sql}`).join(', ')
const cast = (columns: Columns) =>
  Object.entries(columns)
    .map(([name, { sql, given }]) => (given ? `${name}::${sql}` : name))
    .join(', ')

const insert = ({ name, columns }: Table, parameter: number, onConflict: string) =>
  `insert into ${name} (${list(columns)}) select ${cast(columns)} from jsonb_to_recordset($${parameter}::jsonb) as given(${typed(columns)}) ${onConflict}`

const replacing = ({ key, columns }: Table) => {
  const others = Object.keys(columns).filter(column => !key.includes(column))
  const change = others.map(column => `${column} = excluded.${column}`).join(', ')
  return `on conflict (${key.join(', ')}) do ${others.length > 0 ? `update set ${change}` : 'nothing'}`
}

const remove = ({ name, key, columns }: Table, parameter: number) =>
  `delete from ${name} using jsonb_to_recordset($${parameter}::jsonb) as given(${typed(columns, key)}) where ${key
    .map(column => `${name}.${column} = given.${column}`)
    .join(' and ')}`

/** What every act adds, by the member of `Writing` it is given as. */
const added = [
  ['entries', log.entry, ''],
  ['registered', log.register, ''],
  ['receipts', log.receipt, ''],
  ['outbox', log.outbox, ''],
  ['outbox', log.unsealed, ''],
  ['contents', log.content, 'on conflict do nothing'],
  ['subjects', log.subject, replacing(log.subject)],
] as const

/** What is done needs no draft: it goes in the transaction that did it. */
export async function endDrafts(tx: pg.ClientBase, drafts: readonly Row[]): Promise<void> {
  await tx.query({ name: 'end-drafts', text: remove(draft, 1), values: [JSON.stringify(drafts)] })
}

const draftKey = ['subject_id', 'written_in', 'part', 'holder'] as const
const draft = table('draft', draftKey, { subject_id: text(), written_in: text(), part: text(), holder: text() })

interface Part {
  readonly sql: (parameter: number) => string
  readonly rows: (writing: Writing) => readonly Row[]
}

const head = { place: whole(), hash: text(), signature: text(), at: instant() }

/** Everything an act can write, in the order it is written. */
const parts: readonly Part[] = [
  ...added.map(([given, into, onConflict]) => ({
    sql: (n: number) => insert(into, n, onConflict),
    rows: (writing: Writing) => writing[given],
  })),
  {
    sql: n =>
      `update register_head set (${list(head)}) = (select ${list(head)} from jsonb_to_recordset($${n}::jsonb) as given(${typed(head)}))`,
    rows: writing => writing.registerHead,
  },
  { sql: n => remove(draft, n), rows: writing => writing.drafts },
  ...readTables.flatMap(table => [
    {
      sql: (n: number) => insert(table, n, replacing(table)),
      rows: (writing: Writing) => writing.changes.get(table)?.put ?? [],
    },
    { sql: (n: number) => remove(table, n), rows: (writing: Writing) => writing.changes.get(table)?.gone ?? [] },
  ]),
]

/** One statement for all writes of an act: one round trip, whatever the act changes. Only what it changes is in it. */
export async function write(tx: pg.ClientBase, writing: Writing): Promise<void> {
  const given = parts.map(part => part.rows(writing))
  const used = given.flatMap((rows, index) => (rows.length > 0 ? [index] : []))
  if (used.length === 0) return
  const values = used.map(index => JSON.stringify(given[index]))
  await tx.query({ name: `write-${used.join('-')}`, text: statement(used), values })
}

const statements = new Map<string, string>()

/** Acts change the same few combinations of tables again and again, so each combination is prepared once. */
function statement(used: readonly number[]): string {
  const key = used.join('-')
  const known = statements.get(key)
  if (known) return known
  const written = used.map((index, n) => `w${n + 1} as (${(parts[index] as Part).sql(n + 1)})`)
  const text = `with ${written.join(',\n')}\nselect`
  statements.set(key, text)
  return text
}
