import { citation, reviewChecklist, reviewItemIds } from '@zhengheng/policy'
import { type Marks, markedAs, unmarked } from '../marks/marks.ts'
import type { Found, ReviewWork } from '../marks/review-work.ts'
import { standardOpinions } from '../marks/standard-opinions.ts'

const closed = (sentence: string) => (/[。！？；]$/.test(sentence) ? sentence : `${sentence}。`)

/** The opinion as the marks say it; the reviewer edits it and never retypes it. It is an official text, so it is Chinese. */
export function opinionFrom(marks: Marks, settled: ReviewWork['settled'] = {}, answered = 0): string {
  const fails = markedAs(marks, 'fail')
  const remarks = markedAs(marks, 'conform').filter(item => marks[item]?.note)
  const counted = [
    `符合${markedAs(marks, 'conform').length}项`,
    `不符合${fails.length}项`,
    `不适用${markedAs(marks, 'notApplicable').length}项`,
  ].join('，')
  const left = unmarked(marks).length
  return [
    `经审核，对照检查表${reviewItemIds.length}项：${counted}${left > 0 ? `，未检查${left}项` : ''}。`,
    ...fails.map(
      (item, index) =>
        `${index + 1}．${reviewChecklist[item].text.zh}：不符合（${citation(reviewChecklist[item].rule).zh}）。${closed(
          marks[item]?.note || standardOpinions[item].zh,
        )}`,
    ),
    ...remarks.map(item => `${reviewChecklist[item].text.zh}：${closed(marks[item]?.note ?? '')}`),
    ...(answered > 0 ? [corrected(settled, answered)] : []),
    ...advised[conclusionFrom(marks)],
  ].join('\n')
}

/** What the marks lead to: nothing yet while an item is not checked and none fails. */
export function conclusionFrom(marks: Marks): 'approve' | 'refuse' | '' {
  if (markedAs(marks, 'fail').length > 0) return 'refuse'
  return unmarked(marks).length > 0 ? '' : 'approve'
}

const advised = { approve: ['建议予以批复。'], refuse: ['建议按上述意见处理。'], '': [] } as const

/** What became of the last notice. */
function corrected(settled: ReviewWork['settled'], answered: number): string {
  const numbers = (result: Found['result']) => Object.keys(settled).filter(no => settled[no]?.result === result)
  const [resolved, open] = [numbers('resolved'), numbers('unresolved')]
  return [
    `上次补正${answered}处：已解决${resolved.length}处`,
    ...(open.length > 0 ? [`第${open.join('、')}处仍有问题`] : []),
  ]
    .join('，')
    .concat('。')
}
