import { z } from 'zod'

/** Where the server answers. */
export const API = '/api'

interface Addressed {
  readonly path: `/${string}`
  readonly summary: string
  /** who may call it at all: nobody in particular, anybody signed in; finer rights are asked of the access table */
  readonly open: 'public' | 'signedIn'
  /** when it is answered with 422, in words */
  readonly refusedWhen?: string
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
}

/** One endpoint as data: the server's route, the OpenAPI entry and the web client are derived from it. */
export interface Endpoint extends Addressed {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** asked by the page on its own, again and again: it does not count as the person being active */
  readonly watching?: true
  /** goes on while the server only reads, such as on a full disk: who gets in or out, and what only asks */
  readonly staysOpen?: true
  /** takes a secret that could be guessed: tries from one address are counted */
  readonly guessable?: true
  /** writes over what is stored: the caller names the version it saw (If-Match), the answer tells the new one (ETag) */
  readonly versioned?: true
  /** takes one file as a form, of at most so many bytes, instead of a body */
  readonly upload?: number
  readonly body?: z.ZodType
  readonly response: z.ZodType
}

/** An endpoint that answers with a file; to the web client it is an address. */
export interface Bytes extends Addressed {
  readonly method: 'GET'
  /** what the file is, and which types it may have */
  readonly file: string
  readonly types: readonly string[]
}

export type Api = Readonly<Record<string, Readonly<Record<string, Endpoint | Bytes>>>>

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const PDF = 'application/pdf'

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

/** A project by its code. */
export const ProjectCode = z.object({ code: z.string().max(40) })

export const endpoint = <const E extends Endpoint>(e: E): E => e
export const bytes = <const E extends Bytes>(e: E): E => e

type Parts<E extends Endpoint | Bytes> = {
  [K in 'params' | 'query' | 'body' as K extends keyof E ? (E[K] extends z.ZodType ? K : never) : never]: E[K & keyof E]
}
/** The version on the writer's screen; 0 for what nobody has saved yet. */
type Seen<E> = E extends { readonly versioned: true } ? { readonly seen: number } : unknown
/** What a caller passes. */
export type InputOf<E extends Endpoint | Bytes> = {
  [K in keyof Parts<E>]: z.input<Extract<Parts<E>[K], z.ZodType>>
} & Seen<E>
/** What a handler receives, parsed. */
export type ParsedOf<E extends Endpoint | Bytes> = {
  [K in keyof Parts<E>]: z.output<Extract<Parts<E>[K], z.ZodType>>
} & Seen<E>
export type OutputOf<E extends Endpoint> = z.output<E['response']>
