import type pg from 'pg'
import { type ReadTable, type Row, type RowChanges, readTables } from './read-tables.ts'

/** Everything one act writes. */
export interface Writing {
  readonly entries: readonly Row[]
  readonly subjects: readonly Row[]
  readonly receipts: readonly Row[]
  readonly contents: readonly Row[]
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

const remove = ({ name, key, columns }: ReadTable, parameter: number) =>
  `delete from ${name} using jsonb_to_recordset($${parameter}::jsonb) as given(${key.map(column => `${column} ${columns[column]}`).join(', ')}) where ${key
    .map(column => `${name}.${column} = given.${column}`)
    .join(' and ')}`

/** One statement for all writes of an act: one round trip, whatever the act changes. */
function statement(): string {
  const parts: string[] = []
  const add = (sql: (parameter: number) => string) => parts.push(`w${parts.length + 1} as (${sql(parts.length + 1)})`)
  for (const table of Object.values(log)) add(n => insert(table.name, table.columns, n, table.onConflict))
  for (const table of readTables) {
    add(n => insert(table.name, table.columns, n, replacing(table)))
    add(n => remove(table, n))
  }
  return `with ${parts.join(',\n')}\nselect`
}

const text = statement()

export async function write(tx: pg.ClientBase, writing: Writing): Promise<void> {
  const rows: (readonly Row[])[] = Object.keys(log).map(part => writing[part as keyof typeof log])
  for (const table of readTables) {
    const changes = writing.changes.get(table)
    rows.push(changes?.put ?? [], changes?.gone ?? [])
  }
  await tx.query({ name: 'write-act', text, values: rows.map(part => JSON.stringify(part)) })
}
