import { z } from 'zod'
import { unstorablePlace } from '../spine/read-input.ts'
import { invalid, type Problem } from './problem.ts'

/** A moment the database can hold, in UTC. */
export const Instant = z.iso.datetime().regex(/^(19|20|21)/)

/** Where a page ended, as an opaque word for the address of the next one. */
export const writeCursor = (place: object): string => Buffer.from(JSON.stringify(place)).toString('base64url')

/** @throws when it was not made by `writeCursor` of such a place */
export function readCursor<S extends z.ZodType>(schema: S, written: string, field: string): z.output<S> {
  const place = parsedJson(Buffer.from(written, 'base64url').toString())
  const parsed = schema.safeParse(place)
  if (!parsed.success || unstorablePlace(place) !== undefined) throw lostPlace(field)
  return parsed.data
}

export const lostPlace = (field: string): Problem =>
  invalid([
    {
      path: field,
      code: 'cursor',
      text: {
        zh: '翻页位置已失效，请从第一页重新查看',
        en: 'The place in the list is no longer valid; start from the first page',
      },
    },
  ])

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
