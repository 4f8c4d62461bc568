import { formatWan, sum } from '@zhengheng/policy'
import { dutySection, issued, listed, numberedSections, opinionSections, paragraph } from './composing.ts'
import type { Annex, OfficialDocument } from './official-document.ts'
import type { ApprovalLetter, InvestmentLine, Request } from './types.ts'
import { amountPhrase, basisPhrase, schemeOf, sentence } from './wording.ts'

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
