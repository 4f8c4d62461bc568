import type { Anchor, SectionId, settlementNames } from '@zhengheng/policy'
import type { CorrectionDraft } from './correction-items.ts'
import type { Marks } from './marks.ts'

/** Where something said about an application is pinned, with the words people know the place by. */
export interface PinnedPlace {
  readonly section: SectionId
  readonly anchor: Anchor
  readonly place: string
}

/** A note on a place of the application; with `asked` it becomes a line of the notice. */
export interface ReviewNote extends PinnedPlace {
  readonly no: number
  readonly text: string
  readonly asked: boolean
}

/** What was found of an item that had been answered. */
export interface Found {
  readonly result: keyof typeof settlementNames
  readonly note: string
}

/** What a reviewer has typed about one submission and not yet sent. */
export interface ReviewWork {
  readonly marks: Marks
  /** null while it is still what the marks say */
  readonly opinion: Readonly<Record<string, unknown>> | null
  readonly corrections: readonly CorrectionDraft[] | null
  /** by number of the item in the last notice, from 1 */
  readonly settled: Readonly<Record<string, Found>>
  readonly notes: readonly ReviewNote[]
  /** of the notice, once typed: its term, and why it is returned again */
  readonly dueDays: string | null
  readonly secondTimeReason: string | null
}

export const nothingReviewed: ReviewWork = {
  marks: {},
  opinion: null,
  corrections: null,
  settled: {},
  notes: [],
  dueDays: null,
  secondTimeReason: null,
}
