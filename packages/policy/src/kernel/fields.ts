import { z } from 'zod'
import { Fen } from './money.ts'
import { type Text, text } from './text.ts'

/** How a field is shown: the label people read, a hint, and the widget. Screens draw simple forms from this alone. */
export interface FieldMeta {
  readonly label: Text
  readonly hint?: Text
  readonly widget?:
    | 'line'
    | 'prose'
    | 'money'
    | 'choice'
    | 'check'
    | 'date'
    | 'rows'
    | 'project'
    | 'file'
    | 'members'
    | 'hidden'
  readonly options?: Readonly<Record<string, Text>>
}

export const meta = (schema: z.ZodType): FieldMeta | undefined => schema.meta() as unknown as FieldMeta | undefined

const described = <S extends z.ZodType>(schema: S, field: FieldMeta): S => schema.meta({ ...field }) as S

/** Invisible signs that turn the order of what follows come along with pasted text; a record reads as it is stored. */
const recordText = () => z.string().overwrite(typed => typed.replace(/[\u202A-\u202E\u2066-\u2069]/g, ''))

interface Words {
  readonly hint?: Text
  readonly max?: number
}

/** One line of required text. */
export const line = (zh: string, en: string, { hint, max = 120 }: Words = {}) =>
  described(recordText().trim().min(1).max(max), { label: text(zh, en), ...(hint && { hint }), widget: 'line' })

/** Required prose. */
export const prose = (zh: string, en: string, { hint, max = 2000 }: Words = {}) =>
  described(recordText().trim().min(1).max(max), { label: text(zh, en), ...(hint && { hint }), widget: 'prose' })

/** Prose that may stay empty. */
export const optionalProse = (zh: string, en: string, { hint, max = 2000 }: Words = {}) =>
  described(recordText().trim().max(max).default(''), { label: text(zh, en), ...(hint && { hint }), widget: 'prose' })

/** An amount in 分, typed by people in 万元. */
export const money = (zh: string, en: string, hint?: Text) =>
  described(Fen, { label: text(zh, en), ...(hint && { hint }), widget: 'money' })

export const choice = <const O extends Readonly<Record<string, Text>>>(
  zh: string,
  en: string,
  options: O,
  hint?: Text,
) =>
  described(z.enum(Object.keys(options) as [keyof O & string, ...(keyof O & string)[]]), {
    label: text(zh, en),
    options,
    ...(hint && { hint }),
    widget: 'choice',
  })

export const check = (zh: string, en: string, hint?: Text) =>
  described(z.boolean(), { label: text(zh, en), ...(hint && { hint }), widget: 'check' })

/** A calendar day, YYYY-MM-DD. */
export const day = (zh: string, en: string, hint?: Text) =>
  described(z.iso.date(), { label: text(zh, en), ...(hint && { hint }), widget: 'date' })

/** A day that may not have come yet: null until it has. */
export const dayOrNone = (zh: string, en: string, hint?: Text) =>
  described(z.iso.date().nullable(), { label: text(zh, en), ...(hint && { hint }), widget: 'date' })

/** Any number of the options, each at most once. */
export const choices = <const O extends Readonly<Record<string, Text>>>(zh: string, en: string, options: O) =>
  described(z.array(z.enum(Object.keys(options) as [keyof O & string, ...(keyof O & string)[]])).max(50), {
    label: text(zh, en),
    options,
    widget: 'choice',
  })

export const rows = <S extends z.ZodType>(zh: string, en: string, of: S, least = 1, hint?: Text) =>
  described(z.array(of).min(least).max(500), { label: text(zh, en), ...(hint && { hint }), widget: 'rows' })

/** SM3 of canonical JSON or of file bytes, lower-case hexadecimal. */
export const Digest = z.string().regex(/^[0-9a-f]{64}$/)
