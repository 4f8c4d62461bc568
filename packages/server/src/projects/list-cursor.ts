import { z } from 'zod'
import { invalid } from '../http/problem.ts'

/** Where a page ended: the sorted value of its last line as text, and its id to settle ties. */
const Cursor = z.strictObject({
  sort: z.string(),
  direction: z.enum(['asc', 'desc']),
  position: z.string().max(300).nullable(),
  id: z.string().max(120),
})
export type Cursor = z.output<typeof Cursor>

export const writeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url')

/** @throws when it was not made by `writeCursor`, or for another order than the one asked for */
export function readCursor(written: string, order: Pick<Cursor, 'sort' | 'direction'>): Cursor {
  const parsed = Cursor.safeParse(parsedJson(Buffer.from(written, 'base64url').toString()))
  if (parsed.success && parsed.data.sort === order.sort && parsed.data.direction === order.direction) return parsed.data
  throw invalid([
    {
      path: 'query.after',
      code: 'cursor',
      text: {
        zh: '翻页位置已失效，请从第一页重新查看',
        en: 'The place in the list is no longer valid; start from the first page',
      },
    },
  ])
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
