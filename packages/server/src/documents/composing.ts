import { chineseNumber } from './numerals.ts'
import type { Block, OfficialDocument } from './official-document.ts'
import type { Grounds, Issue, MandatoryOpinions } from './types.ts'
import { citing, sentence, withBasis } from './wording.ts'

export interface Section {
  readonly title: string
  readonly blocks: readonly Block[]
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

/** Numbers the sections 一、二、… and leaves out those with nothing to say. */
export const numberedSections = (sections: readonly Section[]): readonly Block[] =>
  sections
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, index): Block[] => [
      { kind: 'heading', text: `${chineseNumber(index + 1)}、${title}` },
      ...blocks,
    ])

/** Several sentences as （一）（二）…; a single one stands without a number. */
export const listed = (texts: readonly string[]): readonly Block[] =>
  texts.length === 1
    ? texts.map(paragraph)
    : texts.map((text, index): Block => ({ kind: 'paragraph', mark: `（${chineseNumber(index + 1)}）`, text }))

export const opinionSections = ({ sharing, cipher }: MandatoryOpinions): readonly Section[] => [
  { title: '信息资源共享意见', blocks: [paragraph(sentence(sharing))] },
  { title: '密码应用意见', blocks: [paragraph(sentence(cipher))] },
]

export const dutySection = ({ duties, citations }: Grounds): Section => ({
  title: '后续事项',
  blocks: listed(duties.map(({ text, basis }) => withBasis(text, basis, citing(citations)))),
})

/** The parts around the body are the same for every kind of document. */
export const issued = (
  { issuer, number, date, recipients, copies, verification }: Issue,
  own: Pick<OfficialDocument, 'template' | 'title' | 'body'> & { readonly annexes?: OfficialDocument['annexes'] },
): OfficialDocument => ({
  annexes: [],
  ...own,
  mark: `${issuer}文件`,
  issuer,
  number,
  date,
  recipients,
  copies,
  verification,
})
