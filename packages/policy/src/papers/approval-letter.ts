import { type Fen, formatWan, sum } from '../kernel/money.ts'
import {
  dutySection,
  type Grounds,
  type Issue,
  issued,
  listed,
  numberedSections,
  opinionSections,
  type ProjectRef,
  paragraph,
} from './composing.ts'
import type { Annex, OfficialDocument } from './official-document.ts'
import { amountPhrase, basisPhrase, schemeOf, sentence } from './wording.ts'

/** The request a letter answers: 《title》（number）. */
export interface Request {
  readonly title: string
  readonly number?: string
}

export interface InvestmentLine {
  readonly name: string
  readonly applied: Fen
  readonly approved: Fen
  readonly note?: string
}

export interface ApprovalLetter extends Issue, Grounds {
  readonly project: ProjectRef
  readonly request: Request
  /** 项目实施方案, 可行性研究报告, … */
  readonly scheme: string
  /** the annual plan that lists the project, e.g. 2026年度市级政务信息化项目实施计划 */
  readonly plan?: string
  /** consent of the city government where the rules ask for it, e.g. 武政函〔2026〕12号 */
  readonly consent?: string
  readonly content: readonly string[]
  readonly applied: Fen
  readonly approved: Fen
  readonly fundSource: string
  /** printed as an annex when given */
  readonly investment?: readonly InvestmentLine[]
  readonly conditions: readonly string[]
}

export const requestPhrase = ({ title, number }: Request): string =>
  `你单位《${title}》${number === undefined ? '' : `（${number}）`}收悉。`

/** 批复: the project may be built, as described, for the approved amount. */
export function approvalLetter(letter: ApprovalLetter): OfficialDocument {
  const { project, scheme, plan, consent } = letter
  const listing = plan === undefined ? '' : `项目已列入${plan}。`
  const consented = consent === undefined ? '' : `，并报经市人民政府同意（${consent}）`
  return issued(letter, {
    template: 'approval-letter/2',
    title: `${letter.issuer}关于${schemeOf(project.name, scheme)}的批复`,
    body: [
      paragraph(
        `${requestPhrase(letter.request)}依据${basisPhrase(letter.citations)}，经审核${consented}，现批复如下：`,
      ),
      ...numberedSections([
        {
          title: '项目名称和项目单位',
          blocks: [
            paragraph(
              `同意${project.name}（项目编号：${project.code}）${scheme}，由${project.unit}负责组织实施。${listing}`,
            ),
          ],
        },
        { title: '建设内容', blocks: listed(letter.content.map(sentence)) },
        {
          title: '投资核定和资金来源',
          blocks: [
            paragraph(
              `申报投资${amountPhrase(letter.applied)}，核定投资${amountPhrase(letter.approved)}。资金来源：${sentence(letter.fundSource)}`,
            ),
          ],
        },
        ...opinionSections(letter.opinions),
        { title: '批复条件', blocks: listed(letter.conditions.map(sentence)) },
        dutySection(letter),
      ]),
    ],
    annexes: letter.investment ? [investmentAnnex(project.name, letter.investment)] : [],
  })
}

const investmentAnnex = (projectName: string, lines: readonly InvestmentLine[]): Annex => ({
  title: `${projectName}投资核定表`,
  blocks: [
    {
      kind: 'table',
      columns: [
        { title: '序号', align: 'center' },
        { title: '费用名称', align: 'left' },
        { title: '申报（万元）', align: 'right' },
        { title: '核定（万元）', align: 'right' },
        { title: '说明', align: 'left' },
      ],
      rows: [
        ...lines.map(({ name, applied, approved, note }, index) => [
          String(index + 1),
          name,
          formatWan(applied),
          formatWan(approved),
          note ?? '',
        ]),
        ['', '合计', formatWan(sum(lines.map(l => l.applied))), formatWan(sum(lines.map(l => l.approved))), ''],
      ],
    },
  ],
})
