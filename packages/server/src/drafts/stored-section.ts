import type { DraftSection } from '@zhengheng/contract'

/** A saved version of one section. */
export interface StoredSection {
  readonly section: string
  readonly version: number
  readonly content: Record<string, unknown>
  readonly finished: boolean
  readonly saved_at: Date
  readonly saved_by: string
}

export const storedColumns = ['section', 'version', 'content', 'finished', 'saved_at', 'saved_by'] as const

export const toDraftSection = ({
  section,
  version,
  content,
  finished,
  saved_at,
  saved_by,
}: StoredSection): DraftSection => ({
  section,
  version,
  content,
  finished,
  savedAt: saved_at.toISOString(),
  savedBy: saved_by,
})
