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
    | 'papers'
    | 'hidden'
  readonly options?: Readonly<Record<string, Text>>
  /** the papers a form carries, by slot */
  readonly slots?: PaperSlots
}

/** What a form asks papers for: each slot has a name, and some must be filled. */
export type PaperSlots = Readonly<Record<string, { readonly title: Text; readonly required: boolean }>>

export const meta = (schema: z.ZodType): FieldMeta | undefined => schema.meta() as unknown as FieldMeta | undefined

const described = <S extends z.ZodType>(schema: S, field: FieldMeta): S => schema.meta({ ...field }) as S

/** Invisible signs that turn the order of what follows, or have no width, come along with pasted text; a record reads as it is stored. */
const recordText = () =>
  z.string().overwrite(typed => typed.replace(/[\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g, ''))

/** Control characters, code points that are none, and what is left of text read in a wrong encoding. Prose has its line ends. */
const UNREADABLE = /[^\P{Cc}\t\n\r]|[\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]/u

/** Text in which every sign can be read. */
export const isReadable = (typed: string): boolean => !UNREADABLE.test(typed)
/** The same on one line, as names are. */
export const isReadableName = (typed: string): boolean => isReadable(typed) && !/[\t\n\r\u2028\u2029]/.test(typed)

const readable = <S extends z.ZodString>(schema: S): S => schema.refine(isReadable, { params: { unreadable: true } })

/** Whether what Zod found is a sign nobody can read. */
export const isUnreadable = (issue: z.core.$ZodIssue): boolean => issue.code === 'custom' && issue.params?.unreadable

export const unreadableSentence = ({ zh, en }: Text): Text =>
  text(`“${zh}”含有乱码或控制字符，请删去`, `“${en}” holds garbled or control characters: delete them`)

/** In a line a line end or tab, as in a pasted cell, is a space. */
const oneLine = () => recordText().overwrite(typed => typed.replace(/[\t\n\v\f\r\x85\u2028\u2029]+/g, ' '))

interface Words {
  readonly hint?: Text
  readonly max?: number
}

/** One line of required text. */
export const line = (zh: string, en: string, { hint, max = 120 }: Words = {}) =>
  described(readable(oneLine().trim()).min(1).max(max), { label: text(zh, en), ...(hint && { hint }), widget: 'line' })

/** One line of text that may stay empty. */
export const optionalLine = (zh: string, en: string, { hint, max = 120 }: Words = {}) =>
  described(readable(oneLine().trim()).max(max).default(''), {
    label: text(zh, en),
    ...(hint && { hint }),
    widget: 'line',
  })

/** Required prose. */
export const prose = (zh: string, en: string, { hint, max = 2000 }: Words = {}) =>
  described(readable(recordText().trim()).min(1).max(max), {
    label: text(zh, en),
    ...(hint && { hint }),
    widget: 'prose',
  })

/** Prose that may stay empty. */
export const optionalProse = (zh: string, en: string, { hint, max = 2000 }: Words = {}) =>
  described(readable(recordText().trim()).max(max).default(''), {
    label: text(zh, en),
    ...(hint && { hint }),
    widget: 'prose',
  })

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

/** A calendar day, YYYY-MM-DD, of the three centuries in which a record can lie. */
export const RecordDay = z.iso.date({ abort: true }).regex(/^(19|20|21)/)

/** A day as a field of a form. */
export const day = (zh: string, en: string, hint?: Text) =>
  described(RecordDay, { label: text(zh, en), ...(hint && { hint }), widget: 'date' })

/** A day that may not have come yet: null until it has. */
export const dayOrNone = (zh: string, en: string, hint?: Text) =>
  described(RecordDay.nullable(), { label: text(zh, en), ...(hint && { hint }), widget: 'date' })

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

/** Uploaded files by the slot they stand in: any number to each. Which slots must be filled is for a rule to say. */
export const papers = <const S extends PaperSlots>(zh: string, en: string, slots: S) =>
  described(
    z
      .array(
        z.strictObject({
          slot: z.enum(Object.keys(slots) as [keyof S & string, ...(keyof S & string)[]]),
          digest: Digest,
          name: z.string().min(1).max(255),
        }),
      )
      .max(100)
      .default([]),
    { label: text(zh, en), slots, widget: 'papers' },
  )
