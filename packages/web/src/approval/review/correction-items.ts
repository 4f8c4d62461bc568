import { type Correction, type ReviewItem, reviewChecklist, sections } from '@zhengheng/policy'
import { type Marks, markedAs } from './marks.ts'
import { standardOpinions } from './standard-opinions.ts'

/** A line of the notice being composed; it remembers the checklist item it came from. */
export interface CorrectionDraft extends Correction {
  readonly from: ReviewItem | null
}

/** Every item marked 不符合 becomes one line of the notice, with its article and its place. */
export const correctionsFrom = (marks: Marks): CorrectionDraft[] =>
  markedAs(marks, 'fail').map(item => {
    const { section, rule } = reviewChecklist[item]
    return {
      from: item,
      section,
      place: sections[section].title.zh,
      text: marks[item]?.note || standardOpinions[item].zh,
      rule,
    }
  })

/** Marks have changed while the notice was being edited: edited lines stay, new ones come, unmarked ones go. */
export function refreshed(current: readonly CorrectionDraft[], marks: Marks): CorrectionDraft[] {
  const wanted = correctionsFrom(marks)
  const kept = current.filter(line => line.from === null || wanted.some(item => item.from === line.from))
  return [...kept, ...wanted.filter(item => !kept.some(line => line.from === item.from))]
}
