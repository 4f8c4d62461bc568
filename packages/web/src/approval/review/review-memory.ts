import type { CorrectionDraft } from './correction-items.ts'
import type { Marks } from './marks.ts'

/** What a reviewer has typed about one submission and not yet sent. */
export interface ReviewWork {
  readonly marks: Marks
  /** null while it is still what the marks say */
  readonly opinion: Readonly<Record<string, unknown>> | null
  readonly corrections: readonly CorrectionDraft[] | null
}

const work = new Map<string, ReviewWork>()

/** Kept while the window is open, so that looking at another case loses nothing. Browser storage is never used. */
export const rememberedWork = (key: string): ReviewWork | undefined => work.get(key)
export const rememberWork = (key: string, now: ReviewWork): void => void work.set(key, now)
export const forgetWork = (key: string): void => void work.delete(key)
