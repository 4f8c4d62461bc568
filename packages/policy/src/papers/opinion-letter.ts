import type { Fen } from '../kernel/money.ts'
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
import type { OfficialDocument } from './official-document.ts'
import { amountPhrase, basisPhrase, sentence } from './wording.ts'

export interface TechnicalOpinionLetter extends Issue, Grounds {
  readonly project: ProjectRef
  /** the fixed-asset project it is built with, its code where it has one, and who approves that */
  readonly construction: { readonly name: string; readonly code: string; readonly authority: string }
  /** investment in the IT part */
  readonly amount: Fen
  readonly content: string
  /** as the opinion ends, e.g. 符合要求 */
  readonly conclusion: string
  /** on article 12 */
  readonly infrastructure: string
  readonly demands: readonly string[]
}

/** 技术审查意见: what the bureau finds of the IT part of a fixed-asset project. It approves nothing. */
export function technicalOpinion(letter: TechnicalOpinionLetter): OfficialDocument {
  const { project, construction } = letter
  const code = construction.code === '' ? '' : `（项目代码：${construction.code}）`
  return issued(letter, {
    template: 'technical-opinion/1',
    title: `${letter.issuer}关于${project.name}的技术审查意见`,
    body: [
      paragraph(
        `你单位报请对${project.name}出具技术审查意见的材料收悉。依据${basisPhrase(letter.citations)}，经审查，提出如下意见：`,
      ),
      ...numberedSections([
        {
          title: '项目基本情况',
          blocks: [
            paragraph(
              `${project.name}（项目编号：${project.code}），项目单位为${project.unit}，拟与${construction.name}${code}同步设计、同步施工，由${construction.authority}按基本建设项目审批。信息化部分投资${amountPhrase(letter.amount)}。`,
            ),
            paragraph(`建设内容：${sentence(letter.content)}`),
          ],
        },
        { title: '审查结论', blocks: [paragraph(`经审查，该项目信息化部分${sentence(letter.conclusion)}`)] },
        { title: '基础设施集约化意见', blocks: [paragraph(sentence(letter.infrastructure))] },
        ...opinionSections(letter.opinions),
        { title: '修改要求', blocks: listed(letter.demands.map(sentence)) },
        dutySection(letter),
      ]),
    ],
  })
}
