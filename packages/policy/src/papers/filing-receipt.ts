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
import { amountPhrase, basisPhrase, chineseDate } from './wording.ts'

export interface FilingReceipt extends Issue, Grounds {
  readonly project: ProjectRef
  /** 自行备案, 行业主管部门审批后备案, … */
  readonly filingKind: string
  readonly fundSource: string
  readonly amount: Fen
  /** day the filing arrived, YYYY-MM-DD */
  readonly receivedOn: string
}

/** 备案回执: the filing has arrived and is on record. It approves nothing, and says so. */
export const filingReceipt = (receipt: FilingReceipt): OfficialDocument =>
  issued(receipt, {
    template: 'filing-receipt/2',
    title: `${receipt.issuer}关于${receipt.project.name}的备案回执`,
    body: [
      paragraph(
        `你单位${chineseDate(receipt.receivedOn)}报送的${receipt.project.name}备案材料收悉。依据${basisPhrase(receipt.citations)}，已予备案。`,
      ),
      ...numberedSections([
        {
          title: '备案事项',
          blocks: [
            {
              kind: 'table',
              columns: [
                { title: '事项', align: 'center' },
                { title: '内容', align: 'left' },
              ],
              rows: [
                ['项目名称', receipt.project.name],
                ['项目编号', receipt.project.code],
                ['项目单位', receipt.project.unit],
                ['备案类别', receipt.filingKind],
                ['项目投资', amountPhrase(receipt.amount)],
                ['资金来源', receipt.fundSource],
                ['备案编号', receipt.number],
                ['备案日期', chineseDate(receipt.date)],
              ],
            },
            paragraph('本回执表明备案材料已经收存，不代替其他依法应当办理的手续，也不是资金安排的承诺。'),
          ],
        },
        ...opinionSections(receipt.opinions),
        dutySection(receipt),
      ]),
    ],
  })
