import type { Receipt } from '@zhengheng/contract'
import type { Reason, Text } from '@zhengheng/policy'
import type { StoredEntry } from './log.ts'
import type { ToldHalf } from './shell.ts'

/** A field that could not be read, by its dotted path. */
export interface FieldFault {
  readonly path: string
  readonly code: string
  readonly text: Text
}

/** How an act ended. Only `done` has changed anything; a refusal is on record. */
export type Outcome =
  | {
      readonly kind: 'done'
      readonly receipt: Receipt /** once: not when the act is sent again */
      readonly told: readonly ToldHalf[]
    }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }
  | { readonly kind: 'stale'; readonly version: number; readonly since: readonly StoredEntry[] }
  /** the request's id stands for another act; `earlier` is its receipt, where it was the same person's */
  | { readonly kind: 'reused'; readonly earlier: Receipt | undefined }
  | { readonly kind: 'absent' }
  | { readonly kind: 'invalid'; readonly fields: readonly FieldFault[] }
