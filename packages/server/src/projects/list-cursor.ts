import { z } from 'zod'
import { lostPlace, readCursor as readPlace } from '../house/cursor.ts'

export { writeCursor } from '../house/cursor.ts'

interface Order {
  readonly sort: string
  readonly direction: 'asc' | 'desc'
}

/** Where a page ended: the sorted value of its last line, and its id to settle ties. */
export interface Cursor<Position> extends Order {
  readonly position: Position
  readonly id: string
}

/**
 * `position` says what the sorted value may be.
 * @throws when it is not the end of a page, or of a page in another order than the one asked for
 */
export function readCursor<Position>(
  written: string,
  { sort, direction }: Order,
  position: z.ZodType<Position>,
): Cursor<Position> {
  const Place = z.strictObject({
    sort: z.string(),
    direction: z.enum(['asc', 'desc']),
    position,
    id: z.string().max(200),
  })
  const cursor = readPlace(Place, written, 'query.after') as Cursor<Position>
  if (cursor.sort !== sort || cursor.direction !== direction) throw lostPlace('query.after')
  return cursor
}
