import {
  type Finding,
  findingNames,
  type ReviewItem,
  type ReviewOpinion,
  reviewChecklist,
  reviewItemIds,
} from '@zhengheng/policy'

/** What a reviewer has found so far, item by item, with a note line. */
export type Marks = { readonly [I in ReviewItem]?: { readonly finding: Finding; readonly note: string } }

/** Marking again keeps the note; a note without a finding is kept for when it is marked. */
export const marked = (marks: Marks, item: ReviewItem, finding: Finding): Marks => ({
  ...marks,
  [item]: { finding, note: marks[item]?.note ?? '' },
})

export const noted = (marks: Marks, item: ReviewItem, note: string): Marks => {
  const mark = marks[item]
  return mark ? { ...marks, [item]: { ...mark, note } } : marks
}

export const unmarked = (marks: Marks): ReviewItem[] => reviewItemIds.filter(item => !marks[item])

export const markedAs = (marks: Marks, finding: Finding): ReviewItem[] =>
  reviewItemIds.filter(item => marks[item]?.finding === finding)

/** The checklist as the opinion stores it. */
export const checklistOf = (marks: Marks): { item: ReviewItem; finding: Finding; note: string }[] =>
  reviewItemIds.flatMap(item => {
    const mark = marks[item]
    return mark ? [{ item, ...mark }] : []
  })

/** Marks of an earlier opinion, so that a second look starts from the first. */
export const marksOf = (opinion: ReviewOpinion): Marks =>
  Object.fromEntries(
    opinion.checklist
      .filter(({ item }) => item in reviewChecklist)
      .map(({ item, finding, note }) => [item, { finding, note }]),
  )

export const findingKeys: readonly Finding[] = Object.keys(findingNames) as Finding[]
