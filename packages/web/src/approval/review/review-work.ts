import type { CorrectionDraft } from './correction-items.ts'
import type { Marks } from './marks.ts'

/** What a reviewer has typed about one submission and not yet sent. */
export interface ReviewWork {
  readonly marks: Marks
  /** null while it is still what the marks say */
  readonly opinion: Readonly<Record<string, unknown>> | null
  readonly corrections: readonly CorrectionDraft[] | null
}
