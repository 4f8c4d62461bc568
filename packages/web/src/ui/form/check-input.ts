import {
  type FieldSpec,
  fen,
  fieldsOf,
  formatWan,
  isUnreadable,
  ONLY,
  type Text,
  text,
  unreadableSentence,
} from '@zhengheng/policy'
import type { z } from 'zod'
import { isRefused, readAmount } from '../read-number.ts'

/** A field that is wrong: where, and what to do, in words. */
export interface FieldError {
  /** dotted, for example `items.0.place` */
  readonly path: string
  readonly text: Text
}

export type Checked =
  | { readonly ok: true; readonly input: unknown }
  | { readonly ok: false; readonly errors: readonly FieldError[] }

/**
 * Judges what was typed by the action's own schema; every error names its field and the cure. `required` names fields
 * the schema lets stay empty, which a rule asks for in this case.
 */
export function checkInput(schema: z.ZodType, value: unknown, required: readonly string[] = []): Checked {
  const parsed = schema.safeParse(value)
  const fields = fieldsOf(schema)
  const errors = new Map<string, FieldError>()
  for (const issue of parsed.error?.issues ?? []) {
    const path = issue.path.join('.')
    if (!errors.has(path)) errors.set(path, { path, text: sentence(fields, issue, value) })
  }
  for (const { name, label } of fields)
    if (required.includes(name) && isEmpty(value, name) && !errors.has(name))
      errors.set(name, { path: name, text: text(`请填写“${label.zh}”`, `Fill in “${label.en}”`) })
  return parsed.success && errors.size === 0
    ? { ok: true, input: parsed.data }
    : { ok: false, errors: [...errors.values()] }
}

const isEmpty = (value: unknown, name: string): boolean => {
  const written = (value as Readonly<Record<string, unknown>>)[name]
  return typeof written !== 'string' || written.trim() === ''
}

function sentence(fields: readonly FieldSpec[], issue: z.core.$ZodIssue, value: unknown): Text {
  const { spec, label } = specAt(fields, issue.path)
  const { zh, en } = label
  if (spec?.kind === 'money') return moneySentence(label, issue, valueAt(value, issue.path))
  if (isUnreadable(issue)) return unreadableSentence(label)
  if (issue.code === 'too_big') {
    const limit = String(issue.maximum)
    return issue.origin === 'string'
      ? text(`“${zh}”最多 ${limit} 个字，请删减`, `“${en}” has at most ${limit} characters: shorten it`)
      : text(`“${zh}”不能大于 ${limit}`, `“${en}” is at most ${limit}`)
  }
  if (issue.code === 'too_small' && issue.origin === 'array')
    return text(`“${zh}”至少填写 ${issue.minimum} 项`, `“${en}” needs at least ${issue.minimum}`)
  if (issue.code === 'too_small' && issue.origin === 'number')
    return text(`“${zh}”不能小于 ${issue.minimum}`, `“${en}” is at least ${issue.minimum}`)
  if (spec?.kind === 'check') return text(`请确认：${zh}`, `Confirm: ${en}`)
  if (spec?.kind === 'choice') return text(`请选择“${zh}”`, `Choose “${en}”`)
  if (spec?.kind === 'number') return text(`“${zh}”请填写整数`, `“${en}” is a whole number`)
  if (spec?.kind === 'date') return text(`请填写“${zh}”，例如 2026-03-09`, `Fill in “${en}”, for example 2026-03-09`)
  return text(`请填写“${zh}”`, `Fill in “${en}”`)
}

function moneySentence({ zh, en }: Text, issue: z.core.$ZodIssue, typed: unknown): Text {
  if (issue.code === 'too_big') {
    const limit = formatWan(fen(Number(issue.maximum)))
    return text(`“${zh}”最多 ${limit} 万元`, `“${en}” is at most ${limit} × ¥10,000`)
  }
  const read = typeof typed === 'string' ? readAmount(typed, 'wan') : undefined
  return read && isRefused(read)
    ? text(`请改正“${zh}”：${read.refused.zh}`, `Correct “${en}”: ${read.refused.en}`)
    : text(`请填写“${zh}”，以万元为单位，最多六位小数`, `Fill in “${en}” as a plain number, at most six decimals`)
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, step) => (at as Readonly<Record<PropertyKey, unknown>> | null | undefined)?.[step], value)

interface Place {
  readonly spec?: FieldSpec
  readonly label: Text
  /** fields below this place */
  readonly below: readonly FieldSpec[]
}

/** The field at a path and its full name: 补正事项第 2 项的位置. */
function specAt(fields: readonly FieldSpec[], path: readonly PropertyKey[]): Place {
  const start: Place = { label: text('', ''), below: fields }
  const place = path.reduce<Place>(
    (at, step) => (typeof step === 'number' ? rowAt(at, step) : fieldAt(at, step)),
    start,
  )
  return place.label.zh ? place : { ...place, label: text('填写的内容', 'what was typed') }
}

function rowAt({ spec, label, below }: Place, index: number): Place {
  const only = below.find(field => field.name === ONLY) ?? spec
  return {
    ...(only && { spec: only }),
    label: text(`${label.zh}第 ${index + 1} 项`, `${label.en} ${index + 1}`),
    below,
  }
}

function fieldAt({ label, below }: Place, step: PropertyKey): Place {
  const spec = below.find(field => field.name === step)
  const own = spec?.label ?? text(String(step), String(step))
  return {
    ...(spec && { spec }),
    label: text(`${label.zh && `${label.zh}的`}${own.zh}`, `${label.en && `${label.en} · `}${own.en}`),
    below: spec?.row ?? [],
  }
}
