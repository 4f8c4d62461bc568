import { type Action, issueSentence, text } from '@zhengheng/policy'
import type { FieldFault } from './outcome.ts'

type Read =
  | { readonly ok: true; readonly input: unknown }
  | { readonly ok: false; readonly fields: readonly FieldFault[] }

/** Checks what was typed by the action's own schema, and that it can be stored as it is. */
export function readInput(action: Action, given: unknown): Read {
  const parsed = action.input.safeParse(given)
  if (!parsed.success) {
    return {
      ok: false,
      fields: parsed.error.issues.map(issue => ({
        path: issue.path.join('.'),
        code: issue.code,
        text: issueSentence(action.input, issue),
      })),
    }
  }
  if (unstorablePlace(parsed.data) !== undefined) {
    return {
      ok: false,
      fields: [
        {
          path: '',
          code: 'unstorable',
          text: text('内容含有无法保存的字符，请删除后重试', 'The text holds characters that cannot be stored'),
        },
      ],
    }
  }
  return { ok: true, input: parsed.data }
}

/** NUL and halves of surrogate pairs have no place in text. */
const isUnstorable = (text: string): boolean => text.includes('\0') || !text.isWellFormed()

/** Where in a value stands text that cannot be kept, as a dotted path; undefined when all of it can. */
export function unstorablePlace(value: unknown, path = ''): string | undefined {
  if (typeof value === 'string') return isUnstorable(value) ? path : undefined
  if (value === null || typeof value !== 'object') return undefined
  for (const [key, member] of Object.entries(value)) {
    if (isUnstorable(key)) return path
    const place = unstorablePlace(member, path ? `${path}.${key}` : key)
    if (place !== undefined) return place
  }
  return undefined
}
