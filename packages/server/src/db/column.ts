import { type ColumnType, type RawBuilder, sql } from 'kysely'

/** A column, said once: its SQL type, what is written to it as JSON, and how the driver gives it back. */
export interface Column<Written, Read = Written> {
  readonly sql: string
  readonly nullable: boolean
  /** the SQL type it is written as, where that is another */
  readonly given?: string
  /** types only: there is no value */
  readonly of?: (written: Written) => Read
}

interface FilledColumn<Written, Read = Written> extends Column<Written, Read> {
  readonly nullable: false
  readonly orNull: Column<Written | null, Read | null>
}

const column = <Written, Read = Written>(sql: string): FilledColumn<Written, Read> => ({
  sql,
  nullable: false,
  orNull: { sql, nullable: true },
})

export const text = () => column<string>('text')
/** text of few values */
export const oneOf = <T extends string>() => column<T>('text')
export const texts = () => column<readonly string[], string[]>('text[]')
export const uuid = () => column<string>('uuid')
export const whole = () => column<number>('integer')
/** in 分 */
export const money = () => column<number>('bigint')
export const yes = () => column<boolean>('boolean')
/** YYYY-MM-DD; read as text, so that no time zone can move it */
export const day = () => column<string>('date')
/** written as ISO text */
export const instant = () => column<string, Date>('timestamptz')
export const json = <T>() => column<T>('jsonb')
/** JSON kept as the very text it is written as */
export const jsonText = <T>() => ({ ...column<string, T>('json'), given: 'text' })

export type Columns = Readonly<Record<string, Column<never, unknown>>>

/** A table the spine writes: nobody else does, and so no other code can. */
export interface Table<C extends Columns = Columns> {
  readonly name: string
  readonly key: readonly string[]
  readonly columns: C
}

export const table = <const C extends Columns>(
  name: string,
  key: readonly (keyof C & string)[],
  columns: C,
): Table<C> => ({
  name,
  key,
  columns,
})

type Members<C> =
  C extends Column<infer Written, infer Read> ? { readonly written: Written; readonly read: Read } : never

/** A row as it is written. */
export type RowOf<T> = T extends Table<infer C> ? { readonly [K in keyof C]: Members<C[K]>['written'] } : never

/** The same for Kysely: to be read. */
export type ReadOf<T> =
  T extends Table<infer C> ? { [K in keyof C]: ColumnType<Members<C[K]>['read'], never, never> } : never

const memberOf = (column: string): string => column.replace(/_(\w)/g, (_, sign: string) => sign.toUpperCase())

/** Columns under the names members have in code, days as text. */
export const readAs = (row: string, { columns }: Table, wanted: (member: string) => boolean): RawBuilder<unknown> =>
  sql.join(
    Object.entries(columns)
      .filter(([name]) => wanted(memberOf(name)))
      .map(([name, column]) => {
        const value = sql.ref(`${row}.${name}`)
        return sql`${column.sql === 'date' ? sql`${value}::text` : value} as ${sql.id(memberOf(name))}`
      }),
  )
