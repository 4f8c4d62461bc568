import {
  type Finding,
  findingNames,
  type ReviewItem,
  type ReviewOpinion,
  reviewChecklist,
  reviewItemIds,
} from '@zhengheng/policy'
import type { PinnedPlace } from './review-work.ts'

interface Mark {
  readonly finding: Finding
  readonly note: string
  /** the place that was selected when it was marked */
  readonly at?: PinnedPlace
}

/** What a reviewer has found so far, item by item, with a note line. */
export type Marks = { readonly [I in ReviewItem]?: Mark }

/** Marking again keeps the note. What does not conform is pinned to the place selected at that moment, if any. */
export const marked = (marks: Marks, item: ReviewItem, finding: Finding, selected?: PinnedPlace): Marks => {
  const at = finding === 'fail' ? (selected ?? marks[item]?.at) : undefined
  return { ...marks, [item]: { finding, note: marks[item]?.note ?? '', ...(at && { at }) } }
}

/** The place was not meant. */
export const unpinned = (marks: Marks, item: ReviewItem): Marks => {
  const { at: _, ...mark } = marks[item] ?? {}
  return { ...marks, [item]: mark as Mark }
}

export const noted = (marks: Marks, item: ReviewItem, note: string): Marks => {
  const mark = marks[item]
  return mark ? { ...marks, [item]: { ...mark, note } } : marks
}

export const unmarked = (marks: Marks, items: readonly ReviewItem[] = reviewItemIds): ReviewItem[] =>
  items.filter(item => !marks[item])

export const markedAs = (marks: Marks, finding: Finding): ReviewItem[] =>
  reviewItemIds.filter(item => marks[item]?.finding === finding)

/** The checklist as the opinion stores it. */
export const checklistOf = (marks: Marks): { item: ReviewItem; finding: Finding; note: string }[] =>
  reviewItemIds.flatMap(item => {
    const mark = marks[item]
    return mark ? [{ item, finding: mark.finding, note: mark.note }] : []
  })

/** Marks of an earlier opinion, so that a second look starts from the first. */
export const marksOf = (opinion: ReviewOpinion): Marks =>
  Object.fromEntries(
    opinion.checklist
      .filter(({ item }) => item in reviewChecklist)
      .map(({ item, finding, note }) => [item, { finding, note }]),
  )

export const findingKeys: readonly Finding[] = Object.keys(findingNames) as Finding[]
