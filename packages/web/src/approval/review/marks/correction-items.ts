import { type Correction, type CorrectionRound, reviewChecklist, type SectionId, sections } from '@zhengheng/policy'
import { markedAs } from './marks.ts'
import type { Found, ReviewWork } from './review-work.ts'
import { standardOpinions } from './standard-opinions.ts'

/** A line of the notice being composed; it remembers what it came from: a checklist item, a note, an item asked before. */
export interface CorrectionDraft extends Omit<Correction, 'answer' | 'settled'> {
  readonly from: string | null
}

type Work = Pick<ReviewWork, 'marks' | 'settled' | 'notes'>

/** Numbers of the items of the last notice that are still a problem. */
export const stillOpen = (settled: ReviewWork['settled'], round: CorrectionRound | undefined): number[] =>
  (round?.items ?? []).flatMap((_, index) => (settled[index + 1]?.result === 'unresolved' ? [index + 1] : []))

/** What was found, what was noted and what is still a problem: each becomes one line, with its article and its place. */
export const correctionsFrom = ({ marks, settled, notes }: Work, round?: CorrectionRound): CorrectionDraft[] => [
  ...stillOpen(settled, round).flatMap((no): CorrectionDraft[] => {
    const item = round?.items[no - 1]
    if (!item) return []
    const { answer: _, settled: __, ...asked } = item
    return [{ ...asked, from: `again:${no}`, text: settled[no]?.note || item.text }]
  }),
  ...markedAs(marks, 'fail').map((item): CorrectionDraft => {
    const { section, rule } = reviewChecklist[item]
    const mark = marks[item]
    return {
      from: item,
      section: mark?.at?.section ?? section,
      place: mark?.at?.place ?? sections[section].title.zh,
      text: mark?.note || standardOpinions[item].zh,
      rule,
      ...(mark?.at && { anchor: mark.at.anchor }),
    }
  }),
  ...notes
    .filter(note => note.asked && note.text.trim() !== '')
    .map(
      ({ no, section, place, anchor, text }): CorrectionDraft => ({
        from: `note:${no}`,
        section,
        place,
        text,
        rule: firstRule(section),
        anchor,
      }),
    ),
]

/** Marks and notes have changed while the notice was being edited: edited lines stay, new ones come, others go. */
export function refreshed(current: readonly CorrectionDraft[], work: Work, round?: CorrectionRound): CorrectionDraft[] {
  const wanted = correctionsFrom(work, round)
  const kept = current.filter(line => line.from === null || wanted.some(item => item.from === line.from))
  return [...kept, ...wanted.filter(item => !kept.some(line => line.from === item.from))]
}

/** What was found of the last notice, as the opinion or the next notice carries it. */
export const settlementsOf = (settled: Readonly<Record<string, Found>>) =>
  Object.entries(settled).map(([item, found]) => ({ item: Number(item), ...found }))

/** What is asked beyond the checklist rests on the first article of its section. */
export const firstRule = (section: SectionId): Correction['rule'] => sections[section].rules[0] ?? 'W-13.1'
