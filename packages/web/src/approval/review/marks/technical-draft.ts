import { type OpinionWords, type ReviewItem, reviewChecklist, type SectionId, technicalItems } from '@zhengheng/policy'
import { type Marks, markedAs, unmarked } from './marks.ts'
import { standardOpinions } from './standard-opinions.ts'

/** The opinion as the marks say it; the reviewer edits it and never retypes it. It is an official text, so it is Chinese. */
export function technicalDraftFrom(marks: Marks): Omit<OpinionWords, 'conclusion'> & { readonly conclusion: string } {
  const fails = markedAs(marks, 'fail')
  const left = unmarked(marks, technicalItems).length
  return {
    conclusion: fails.length > 0 ? 'fitIfChanged' : left > 0 ? '' : 'fit',
    infrastructureOpinion: wordsOn('intensive', marks),
    sharingOpinion: wordsOn('sharing', marks),
    cipherOpinion: wordsOn('cipher', marks),
    demands: fails.map(item => demandOf(item, marks)),
  }
}

const demandOf = (item: ReviewItem, marks: Marks) => marks[item]?.note || standardOpinions[item].zh

const wordsOn = (section: SectionId, marks: Marks): string =>
  technicalItems
    .filter(item => reviewChecklist[item].section === section)
    .flatMap(item => {
      const mark = marks[item]
      if (!mark || mark.finding === 'notApplicable') return []
      return mark.finding === 'fail' ? [demandOf(item, marks)] : [mark.note || reviewChecklist[item].text.zh]
    })
    .join('；')
