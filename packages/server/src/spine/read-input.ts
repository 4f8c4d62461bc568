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
  if (unstorable(parsed.data)) {
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
export function unstorable(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed()
  if (value === null || typeof value !== 'object') return false
  return Object.entries(value).some(([key, member]) => unstorable(key) || unstorable(member))
}
