import { z } from 'zod'
import { meta, type PaperSlots } from './fields.ts'
import { type Text, text } from './text.ts'

export type FieldKind =
  | 'line'
  | 'number'
  | 'prose'
  | 'money'
  | 'choice'
  | 'check'
  | 'date'
  | 'rows'
  | 'members'
  | 'papers'
  | 'hidden'

/** One field of a form as its schema describes it. */
export interface FieldSpec {
  readonly name: string
  readonly kind: FieldKind
  readonly label: Text
  readonly hint?: Text
  /** may stay empty */
  readonly optional: boolean
  readonly max?: number
  readonly options?: readonly { readonly value: string; readonly label: Text }[]
  readonly slots?: PaperSlots
  /** rows: the fields of one row; a single unnamed field when a row is one value */
  readonly row?: readonly FieldSpec[]
  readonly least?: number
  /** what the field holds before anything is typed */
  readonly initial: unknown
}

/** The name of the only field of a row that is a single value. */
export const ONLY = ''

/** Fields of an action's input, in order. Empty for actions that ask nothing. */
export const fieldsOf = (schema: z.ZodType): readonly FieldSpec[] => {
  const { core } = opened(schema)
  return core instanceof z.ZodObject
    ? Object.entries(core.shape).map(([name, field]) => specOf(name, field as z.ZodType))
    : []
}

/** What the form holds before anything is typed. */
export const initialInput = (schema: z.ZodType): Readonly<Record<string, unknown>> =>
  Object.fromEntries(fieldsOf(schema).map(({ name, initial }) => [name, initial]))

interface Opened {
  readonly core: z.ZodType
  readonly optional: boolean
  readonly nullable: boolean
  readonly preset?: unknown
}

/** The schema without the wrappers that say it may be absent. */
function opened(schema: z.ZodType): Opened {
  if (schema instanceof z.ZodDefault)
    return { ...opened(schema.def.innerType as z.ZodType), optional: true, preset: schema.def.defaultValue }
  if (schema instanceof z.ZodOptional) return { ...opened(schema.def.innerType as z.ZodType), optional: true }
  if (schema instanceof z.ZodNullable)
    return { ...opened(schema.def.innerType as z.ZodType), optional: true, nullable: true }
  if (schema instanceof z.ZodPipe) return opened(schema.def.in as z.ZodType)
  return { core: schema, optional: false, nullable: false }
}

function specOf(name: string, schema: z.ZodType): FieldSpec {
  const field = meta(schema)
  const { core, optional, preset } = opened(schema)
  const kind = kindOf(core, field?.widget)
  const least = core instanceof z.ZodArray ? leastOf(core) : 0
  const row = kind === 'rows' && core instanceof z.ZodArray ? rowOf(core.element as z.ZodType) : undefined
  return {
    name,
    kind,
    label: field?.label ?? text(name, name),
    ...(field?.hint && { hint: field.hint }),
    optional: optional || (kind === 'rows' && least === 0),
    ...(core instanceof z.ZodString && core.maxLength !== null && { max: core.maxLength }),
    ...(kind === 'choice' && { options: optionsOf(core, field?.options) }),
    ...(row && { row, least }),
    ...(field?.slots && { slots: field.slots }),
    initial: preset !== undefined ? preset : initialOf(kind, row, least),
  }
}

function kindOf(core: z.ZodType, widget: string | undefined): FieldKind {
  if (widget === 'hidden' || widget === 'members' || widget === 'papers') return widget
  if (core instanceof z.ZodArray) return 'rows'
  if (core instanceof z.ZodEnum) return 'choice'
  if (core instanceof z.ZodBoolean) return 'check'
  if (widget === 'money') return 'money'
  if (core instanceof z.ZodNumber) return 'number'
  if (widget === 'date') return 'date'
  return widget === 'prose' ? 'prose' : 'line'
}

function rowOf(element: z.ZodType): readonly FieldSpec[] {
  // What pages put in by themselves is no column.
  const fields = fieldsOf(element).filter(({ kind }) => kind !== 'hidden')
  return fields.length > 0 ? fields : [specOf(ONLY, element)]
}

/** One fresh row. */
export const emptyRow = (row: readonly FieldSpec[]): unknown => {
  const only = row[0]
  if (row.length === 1 && only?.name === ONLY) return only.initial
  return Object.fromEntries(row.map(({ name, initial }) => [name, initial]))
}

function initialOf(kind: FieldKind, row: readonly FieldSpec[] | undefined, least: number): unknown {
  if (kind === 'check') return false
  if (kind === 'money' || kind === 'number') return null
  if (kind === 'rows') return Array.from({ length: least }, () => emptyRow(row ?? []))
  return ''
}

const leastOf = (array: z.ZodArray): number => {
  const least = array.def.checks
    ?.map(check => check._zod.def as unknown as { check: string; minimum?: number })
    .find(def => def.check === 'min_length')
  return least?.minimum ?? 0
}

/** Options carry their words. */
function optionsOf(core: z.ZodType, words: Readonly<Record<string, Text>> | undefined) {
  const values = core instanceof z.ZodEnum ? (core.options as readonly string[]) : []
  return values.map(value => ({ value, label: words?.[value] ?? text(value, value) }))
}
