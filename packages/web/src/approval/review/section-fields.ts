import { type FieldMeta, formatWan, meta, type Text, text } from '@zhengheng/policy'
import { z } from 'zod'

/** One field of an application section, as a reader meets it. */
export interface SectionField {
  readonly key: string
  readonly label: Text
  readonly widget: NonNullable<FieldMeta['widget']>
  readonly options: Readonly<Record<string, Text>>
  /** columns of a table; empty for everything else */
  readonly columns: readonly SectionField[]
}

/** The fields of a section in the order of its schema: pages that show content are drawn from the schema alone. */
export const fieldsOf = (schema: z.ZodObject): SectionField[] =>
  Object.entries(schema.shape).map(([key, field]) => described(key, field as z.ZodType))

function described(key: string, schema: z.ZodType): SectionField {
  const known = meta(schema)
  const element = schema instanceof z.ZodArray ? schema.element : undefined
  return {
    key,
    label: known?.label ?? text(key, key),
    widget: known?.widget ?? 'line',
    options: known?.options ?? {},
    columns: element instanceof z.ZodObject ? fieldsOf(element) : [],
  }
}

const none = text('—', '—')
const yes = text('是', 'Yes')
const no = text('否', 'No')

/** A stored value in the words people know it by. Tables are shown as tables, never through this. */
export function worded(field: SectionField, value: unknown): Text {
  if (value === undefined || value === null || value === '') return none
  if (typeof value === 'boolean') return value ? yes : no
  if (field.widget === 'money' && typeof value === 'number') {
    const amount = formatWan(value as Parameters<typeof formatWan>[0])
    return text(amount, amount)
  }
  return field.options[String(value)] ?? text(String(value), String(value))
}
