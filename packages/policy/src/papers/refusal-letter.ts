import type { Fen } from '../kernel/money.ts'
import { type Request, requestPhrase } from './approval-letter.ts'
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
import type { Citation } from './sources.ts'
import { amountPhrase, basisPhrase, citing, schemeOf, withBasis } from './wording.ts'

export interface RefusalLetter extends Issue, Grounds {
  readonly project: ProjectRef
  readonly request: Request
  readonly scheme: string
  readonly applied: Fen
  readonly reasons: readonly { readonly text: string; readonly basis?: Citation }[]
}

/** 不予批复: every reason with its source, and what the unit can do next. */
export const refusalLetter = (letter: RefusalLetter): OfficialDocument =>
  issued(letter, {
    template: 'refusal-letter/2',
    title: `${letter.issuer}关于不予批复${schemeOf(letter.project.name, letter.scheme)}的通知`,
    body: [
      paragraph(
        `${requestPhrase(letter.request)}依据${basisPhrase(letter.citations)}，经审核，决定不予批复。现将有关事项通知如下：`,
      ),
      ...numberedSections([
        {
          title: '项目基本情况',
          blocks: [
            paragraph(
              `项目名称：${letter.project.name}。项目编号：${letter.project.code}。项目单位：${letter.project.unit}。申报投资${amountPhrase(letter.applied)}。`,
            ),
          ],
        },
        {
          title: '不予批复的理由',
          blocks: listed(letter.reasons.map(({ text, basis }) => withBasis(text, basis, citing(letter.citations)))),
        },
        ...opinionSections(letter.opinions),
        dutySection(letter),
      ]),
    ],
  })
