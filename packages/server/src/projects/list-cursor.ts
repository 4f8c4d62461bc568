import { z } from 'zod'
import { lostPlace, readCursor as readPlace } from '../http/cursor.ts'

export { writeCursor } from '../http/cursor.ts'

/** Where a page ended: the sorted value of its last line as text, and its id to settle ties. */
const Cursor = z.strictObject({
  sort: z.string(),
  direction: z.enum(['asc', 'desc']),
  position: z.string().max(300).nullable(),
  id: z.string().max(120),
})
export type Cursor = z.output<typeof Cursor>

/** @throws when it is not the end of a page, or of a page in another order than the one asked for */
export function readCursor(written: string, { sort, direction }: Pick<Cursor, 'sort' | 'direction'>): Cursor {
  const cursor = readPlace(Cursor, written, 'query.after')
  if (cursor.sort !== sort || cursor.direction !== direction) throw lostPlace('query.after')
  return cursor
}
