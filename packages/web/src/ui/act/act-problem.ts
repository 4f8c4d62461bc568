import { RequestProblem, type TimelineEntry } from '@zhengheng/contract'
import type { Reason, Text } from '@zhengheng/policy'
import type { FieldError } from '../form/check-input.ts'

/** Why an act was not done, in the shape a screen can show. */
export type ActProblem =
  | { readonly kind: 'fields'; readonly errors: readonly FieldError[] }
  | { readonly kind: 'stale'; readonly changes: readonly TimelineEntry[]; readonly version: number | undefined }
  | { readonly kind: 'reasons'; readonly reasons: readonly Reason[] }
  | { readonly kind: 'offline' }
  | { readonly kind: 'signedOut' }
  /** unsure: the service itself failed, before or after it was done */
  | { readonly kind: 'other'; readonly words: string; readonly unsure: boolean }

type Language = 'zh' | 'en'

const unknownFailure = {
  zh: '服务暂时没有响应，请稍后重试；仍不行请联系管理员',
  en: 'The service did not answer. Try again later, or tell the administrator',
} as const

/** One sentence about any failure, with the reference to quote where the service itself failed. */
export function problemText(error: unknown, language: Language): string {
  if (!(error instanceof RequestProblem)) return unknownFailure[language]
  const { detail, detailEn, title, reference, status } = error.body
  const words = language === 'en' ? (detailEn ?? unknownFailure.en) : (detail ?? title)
  if (!reference || status < 500) return words
  return language === 'en' ? `${words} (reference ${reference})` : `${words}（编号 ${reference}）`
}

/** What the server found wrong, by field of the request's body. */
export const fieldFaults = (error: unknown): Readonly<Record<string, Text>> => {
  const fields = error instanceof RequestProblem ? (error.body.fields ?? []) : []
  return Object.fromEntries(fields.map(({ path, text }) => [path.replace(/^body\./, ''), text]))
}

export function actProblem(error: unknown, language: Language): ActProblem {
  if (!(error instanceof RequestProblem)) return { kind: 'other', words: unknownFailure[language], unsure: true }
  const { body } = error
  if (body.status === 0) return { kind: 'offline' }
  if (body.status === 401) return { kind: 'signedOut' }
  if (body.status === 409) return { kind: 'stale', changes: body.changes ?? [], version: body.version }
  if (body.status === 422 && body.reasons?.length) return { kind: 'reasons', reasons: body.reasons }
  if (body.status === 400 && body.fields?.length) {
    // The server judges the whole request; what was typed stands under `input`.
    const errors = body.fields.map(field => ({ path: field.path.replace(/^(body\.)?input\.?/, ''), text: field.text }))
    return { kind: 'fields', errors }
  }
  return { kind: 'other', words: problemText(error, language), unsure: body.status >= 500 }
}
