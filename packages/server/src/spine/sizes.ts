import { type Action, meta, type SubjectKind, type Text, text } from '@zhengheng/policy'
import type { z } from 'zod'
import type { FieldFault } from './outcome.ts'

/** Most bytes of one entry, what is set aside not counted. */
export const LARGEST_ENTRY = 64 * 1024
/** Most bytes of a state that every act writes whole: some four times what the full life of a project comes to. */
export const LARGEST_STATE = 256 * 1024
const bounded: readonly SubjectKind[] = ['project']

/** An act that cannot be kept because something is too long; it undoes the transaction, so that no number is drawn in vain. */
export class TooLong extends Error {
  readonly fields: readonly FieldFault[]

  constructor(fault: FieldFault) {
    super(fault.text.en)
    this.name = 'TooLong'
    this.fields = [fault]
  }
}

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '')

/** The member that takes most room. */
function largest(value: unknown): string {
  const members = Object.entries((value ?? {}) as object).map(([key, member]) => [key, bytes(member)] as const)
  return members.sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}

const inKilobytes = (size: number): number => Math.ceil(size / 1024)

/** @throws TooLong naming the field that takes most room */
export function requireEntrySize(action: Action, body: { readonly input: unknown; readonly facts: unknown }): void {
  const size = bytes(body)
  if (size <= LARGEST_ENTRY) return
  const typed = bytes(body.input) >= bytes(body.facts)
  const field = largest(typed ? body.input : body.facts)
  const label = (typed && labelOf(action, field)) || text(field, field)
  throw new TooLong({
    path: typed ? field : '',
    code: 'tooLong',
    text: sentence(label, size, LARGEST_ENTRY, text('请分次办理', 'do it in several acts')),
  })
}

function labelOf({ input }: Action, field: string): Text | undefined {
  const shape = (input as { shape?: Readonly<Record<string, z.ZodType>> }).shape
  const schema = shape?.[field]
  return schema && meta(schema)?.label
}

/** @throws TooLong naming the part of the state that takes most room */
export function requireStateSize(kind: SubjectKind, state: object, written: string): void {
  if (!bounded.includes(kind)) return
  const size = Buffer.byteLength(written)
  if (size <= LARGEST_STATE) return
  const part = largest(state)
  throw new TooLong({
    path: '',
    code: 'tooLong',
    text: sentence(text(part, part), size, LARGEST_STATE, text('请缩短所填内容', 'shorten what is typed')),
  })
}

const sentence = (what: Text, size: number, limit: number, cure: Text): Text =>
  text(
    `“${what.zh}”太长：一共 ${inKilobytes(size)} KB，最多 ${inKilobytes(limit)} KB，${cure.zh}`,
    `“${what.en}” is too long: ${inKilobytes(size)} KB in all, at most ${inKilobytes(limit)} KB; ${cure.en}`,
  )
