import type { Fen } from '../kernel/money.ts'
import {
  dutySection,
  type Grounds,
  type Issue,
  issued,
  numberedSections,
  opinionSections,
  type ProjectRef,
  paragraph,
} from './composing.ts'
import type { OfficialDocument } from './official-document.ts'
import type { Citation } from './sources.ts'
import {
  amountPhrase,
  basisPhrase,
  chineseDate,
  citing,
  type Deadline,
  deadlinePhrase,
  schemeOf,
  sentence,
} from './wording.ts'

export interface CorrectionItem {
  /** where in the application, e.g. 投资估算 第3行 单价 */
  readonly place: string
  readonly text: string
  readonly basis: Citation
  readonly deadline: Deadline
}

export interface CorrectionNotice extends Issue, Grounds {
  readonly project: ProjectRef
  readonly scheme: string
  readonly applied: Fen
  /** day the application was submitted, YYYY-MM-DD */
  readonly submittedOn: string
  readonly items: readonly CorrectionItem[]
}

/** 补正通知书: everything to correct, told once: where, what, by which article, until when. */
export function correctionNotice(notice: CorrectionNotice): OfficialDocument {
  const items = eachOnce(notice.items)
  return issued(notice, {
    template: 'correction-notice/2',
    title: `${notice.issuer}关于${schemeOf(notice.project.name, notice.scheme)}的补正通知书`,
    body: [
      paragraph(
        `你单位${chineseDate(notice.submittedOn)}提交的${notice.project.name}（项目编号：${notice.project.code}）${notice.scheme}收悉。项目单位为${notice.project.unit}，申报投资${amountPhrase(notice.applied)}。依据${basisPhrase(notice.citations)}，经审核有${items.length}项需要补正，现一次性告知如下：`,
      ),
      ...numberedSections([
        {
          title: '需要补正的事项',
          blocks: [
            {
              kind: 'table',
              columns: [
                { title: '序号', align: 'center' },
                { title: '位置', align: 'left' },
                { title: '需要补正的内容', align: 'left' },
                { title: '依据', align: 'left' },
                { title: '期限', align: 'left' },
              ],
              rows: items.map(({ place, text, basis, deadline }, index) => [
                String(index + 1),
                place,
                sentence(text),
                citing(notice.citations)(basis) ?? '—',
                deadlinePhrase(deadline),
              ]),
            },
          ],
        },
        ...opinionSections(notice.opinions),
        dutySection(notice),
      ]),
    ],
  })
}

/** The same demand at the same place is one item, however often it was noted. */
const eachOnce = (items: readonly CorrectionItem[]): readonly CorrectionItem[] => [
  ...new Map(items.map(item => [JSON.stringify([item.place.trim(), item.text.trim()]), item])).values(),
]
