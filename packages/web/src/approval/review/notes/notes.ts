import type { PinnedPlace, ReviewNote } from '../marks/review-work.ts'

type Notes = readonly ReviewNote[]

/** A new note goes into the notice unless it is said not to. Numbers are never used again in one review. */
export function addNote(notes: Notes, place: PinnedPlace): { readonly notes: Notes; readonly no: number } {
  const no = Math.max(0, ...notes.map(note => note.no)) + 1
  return { no, notes: [...notes, { ...place, no, text: '', asked: true }] }
}

export const putNote = (notes: Notes, next: ReviewNote): Notes => notes.map(note => (note.no === next.no ? next : note))

export const dropNote = (notes: Notes, no: number): Notes => notes.filter(note => note.no !== no)

export const notesIn = (notes: Notes, section: string, field: string): Notes =>
  notes.filter(note => note.section === section && note.anchor.field === field)
