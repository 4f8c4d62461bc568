import { createContext } from 'react'
import type { PinnedPlace, ReviewNote } from '../marks/review-work.ts'

/** What a reviewer can do with notes on the application at hand. */
export interface Annotating {
  readonly notes: readonly ReviewNote[]
  onNotes(notes: readonly ReviewNote[]): void
  /** begins a note and puts the caret into it */
  add(place: PinnedPlace): void
}

/** Absent on pages where the application is only read. */
export const AnnotatingContext = createContext<Annotating | null>(null)
