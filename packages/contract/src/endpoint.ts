import { z } from 'zod'

/** One endpoint as data: the server's route, the OpenAPI entry and the web client are derived from it. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: `/${string}`
  readonly summary: string
  /** who may call it at all: nobody in particular, anybody signed in; finer rights are asked of the access table */
  readonly open: 'public' | 'signedIn'
  /** asked by the page on its own, again and again: it does not count as the person being active */
  readonly watching?: true
  /** writes over what is stored: the caller names the version it saw (If-Match), the answer tells the new one (ETag) */
  readonly versioned?: true
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  readonly response: z.ZodType
}

/** Answer of what only has to be done. */
export const Done = z.object({ done: z.boolean() })

/** The largest number the database keeps as an integer. */
const MOST_INTEGER = 2_147_483_647

/** A whole number in an address: what the database could not hold is refused here. */
export const whole = (least: number, most = MOST_INTEGER) => z.coerce.number().int().min(least).max(most)

/** Year of an annual plan. */
export const PlanYear = whole(2000, 2200)

/** A version that was seen: there is always room for the next one. */
export const SeenVersion = z
  .int()
  .min(0)
  .max(MOST_INTEGER - 1)

/** Where the page before ended, opaque. It has room for the longest name there may be, with its pinyin. */
export const Cursor = z.string().max(4000)

/** Of lists by time: where the page before this one ended. */
export const Before = z.strictObject({ before: Cursor.optional() })

export const endpoint = <const E extends Endpoint>(e: E): E => e

type Parts<E extends Endpoint> = {
  [K in 'params' | 'query' | 'body' as E[K] extends z.ZodType ? K : never]: E[K]
}
/** The version on the writer's screen; 0 for what nobody has saved yet. */
type Seen<E extends Endpoint> = E['versioned'] extends true ? { readonly seen: number } : unknown
/** What a caller passes. */
export type InputOf<E extends Endpoint> = { [K in keyof Parts<E>]: z.input<Extract<Parts<E>[K], z.ZodType>> } & Seen<E>
/** What a handler receives, parsed. */
export type ParsedOf<E extends Endpoint> = {
  [K in keyof Parts<E>]: z.output<Extract<Parts<E>[K], z.ZodType>>
} & Seen<E>
export type OutputOf<E extends Endpoint> = z.output<E['response']>
