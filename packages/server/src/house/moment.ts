import { SeenVersion } from '@zhengheng/contract'
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { Instant, readCursor, writeCursor } from './cursor.ts'

/** The place of an entry in a list by time, newest first. */
const Moment = z.strictObject({ at: Instant, subject: z.string().max(120), no: SeenVersion })
type Moment = z.output<typeof Moment>

/** Entries before the place a page ended at; all of them for the first page. @throws when the place is not one */
export function before(
  written: string | undefined,
  [at, subject, no]: readonly [string, string, string],
): RawBuilder<unknown> {
  if (written === undefined) return sql`true`
  const end = readCursor(Moment, written, 'query.before')
  return sql`(${sql.ref(at)}, ${sql.ref(subject)}, ${sql.ref(no)}) < (${end.at}::timestamptz, ${end.subject}, ${end.no})`
}

/** A page and where the next begins, from one entry more than the page holds. */
export function pageOf<Entry>(found: readonly Entry[], size: number, momentOf: (entry: Entry) => Moment) {
  const items = found.slice(0, size)
  const last = found.length > size ? items.at(-1) : undefined
  return { items, next: last ? writeCursor(momentOf(last)) : null }
}
