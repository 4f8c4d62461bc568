import { type Fen, formatWan, sum } from '../kernel/money.ts'
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
import { amountPhrase, basisPhrase } from './wording.ts'

export interface PlanNoticeLine {
  readonly project: ProjectRef
  readonly amount: Fen
  readonly note?: string
}

export interface PlanNotice extends Issue, Grounds {
  readonly year: number
  /** who approved the plan and by which paper, e.g. 市人民政府（武政函〔2026〕8号） */
  readonly approvedBy: string
  readonly lines: readonly PlanNoticeLine[]
}

/** 年度计划下达通知: the approved plan with every line in it; from now on its projects may apply. */
export function planNotice(notice: PlanNotice): OfficialDocument {
  const plan = `${notice.year}年度市级政务信息化项目实施计划`
  const total = sum(notice.lines.map(line => line.amount))
  return issued(notice, {
    template: 'plan-notice/2',
    title: `${notice.issuer}关于下达${plan}的通知`,
    body: [
      paragraph(
        `依据${basisPhrase(notice.citations)}，${plan}已经论证，并报经${notice.approvedBy}批准，现下达给你们，请遵照执行。有关事项通知如下：`,
      ),
      ...numberedSections([
        {
          title: '计划规模',
          blocks: [
            paragraph(`本计划共列入项目${notice.lines.length}个，计划投资合计${amountPhrase(total)}。项目明细见附件。`),
          ],
        },
        ...opinionSections(notice.opinions),
        dutySection(notice),
      ]),
    ],
    annexes: [
      {
        title: `${plan}项目表`,
        blocks: [
          {
            kind: 'table',
            columns: [
              { title: '序号', align: 'center' },
              { title: '项目编号', align: 'center' },
              { title: '项目名称', align: 'left' },
              { title: '项目单位', align: 'left' },
              { title: '计划投资（万元）', align: 'right' },
              { title: '备注', align: 'left' },
            ],
            rows: [
              ...notice.lines.map(({ project, amount, note }, index) => [
                String(index + 1),
                project.code,
                project.name,
                project.unit,
                formatWan(amount),
                note ?? '',
              ]),
              ['', '', '合计', '', formatWan(total), ''],
            ],
          },
        ],
      },
    ],
  })
}
