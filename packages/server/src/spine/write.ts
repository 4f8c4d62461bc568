import type pg from 'pg'
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

const log = {
  entries: {
    name: 'entry',
    columns: {
      subject_id: 'text',
      no: 'integer',
      account_id: 'uuid',
      at: 'timestamptz',
      body: 'jsonb',
      previous_hash: 'text',
      hash: 'text',
    },
    onConflict: '',
  },
  registered: {
    name: 'register',
    columns: {
      place: 'integer',
      subject_id: 'text',
      kind: 'text',
      at: 'timestamptz',
      previous_hash: 'text',
      hash: 'text',
    },
    onConflict: '',
  },
  receipts: {
    name: 'receipt',
    columns: { subject_id: 'text', request_id: 'uuid', account_id: 'uuid', receipt: 'jsonb' },
    onConflict: '',
  },
  outbox: { name: 'outbox', columns: { subject_id: 'text', no: 'integer' }, onConflict: '' },
  contents: { name: 'content', columns: { digest: 'text', body: 'text' }, onConflict: 'on conflict do nothing' },
  subjects: {
    name: 'subject',
    columns: {
      id: 'text',
      kind: 'text',
      version: 'integer',
      state: 'jsonb',
      head_hash: 'text',
      head_signature: 'text',
    },
    onConflict:
      'on conflict (id) do update set version = excluded.version, state = excluded.state, head_hash = excluded.head_hash, head_signature = excluded.head_signature',
  },
} as const

const list = (columns: Readonly<Record<string, string>>) => Object.keys(columns).join(', ')
const typed = (columns: Readonly<Record<string, string>>) =>
  Object.entries(columns)
    .map(([column, type]) => `${column} ${type}`)
    .join(', ')

const insert = (name: string, columns: Readonly<Record<string, string>>, parameter: number, onConflict: string) =>
  `insert into ${name} (${list(columns)}) select ${list(columns)} from jsonb_to_recordset($${parameter}::jsonb) as given(${typed(columns)}) ${onConflict}`

const replacing = ({ key, columns }: ReadTable) =>
  `on conflict (${key.join(', ')}) do update set ${Object.keys(columns)
    .filter(column => !key.includes(column))
    .map(column => `${column} = excluded.${column}`)
    .join(', ')}`

const remove = ({ name, key, columns }: Omit<ReadTable, 'rows'>, parameter: number) =>
  `delete from ${name} using jsonb_to_recordset($${parameter}::jsonb) as given(${key.map(column => `${column} ${columns[column]}`).join(', ')}) where ${key
    .map(column => `${name}.${column} = given.${column}`)
    .join(' and ')}`

/** What is done needs no draft: it goes in the transaction that did it. */
export async function endDrafts(tx: pg.ClientBase, drafts: readonly Row[]): Promise<void> {
  await tx.query({ name: 'end-drafts', text: remove(draft, 1), values: [JSON.stringify(drafts)] })
}

const draft = {
  name: 'act_draft',
  key: ['subject_id', 'written_in', 'part', 'holder'],
  columns: { subject_id: 'text', written_in: 'text', part: 'text', holder: 'text' },
} as const

interface Part {
  readonly sql: (parameter: number) => string
  readonly rows: (writing: Writing) => readonly Row[]
}

const HEAD = { place: 'integer', hash: 'text', signature: 'text' }

/** Everything an act can write, in the order it is written. */
const parts: readonly Part[] = [
  ...(Object.keys(log) as (keyof typeof log)[]).map(name => ({
    sql: (n: number) => insert(log[name].name, log[name].columns, n, log[name].onConflict),
    rows: (writing: Writing) => writing[name],
  })),
  {
    sql: n =>
      `update register_head set (${list(HEAD)}) = (select ${list(HEAD)} from jsonb_to_recordset($${n}::jsonb) as given(${typed(HEAD)}))`,
    rows: writing => writing.registerHead,
  },
  { sql: n => remove(draft, n), rows: writing => writing.drafts },
  ...readTables.flatMap(table => [
    {
      sql: (n: number) => insert(table.name, table.columns, n, replacing(table)),
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
