import type { PaperKind } from '../project.ts'
import type { Pack } from '../rulebook/pack.ts'
import { chineseNumber } from './numerals.ts'
import type { Block, OfficialDocument } from './official-document.ts'
import { type Citation, citationOf } from './sources.ts'
import { printedSentences, standardWords } from './standard-sentences.ts'
import { citing, sentence, withBasis } from './wording.ts'

/** What every official document carries around its body. */
export interface Issue {
  /** issuing body, in full: it heads and signs the document */
  readonly issuer: string
  /** document number, e.g. 武数审〔2026〕31号 */
  readonly number: string
  /** day of signing, YYYY-MM-DD */
  readonly date: string
  /** 主送 */
  readonly recipients: readonly string[]
  /** 抄送; may be empty */
  readonly copies: readonly string[]
  readonly verification: { readonly code: string; readonly address: string }
}

export interface ProjectRef {
  readonly name: string
  /** address for life, e.g. WH-2026-0187 */
  readonly code: string
  /** 项目单位 */
  readonly unit: string
}

/** The two opinions of article 13; both are always there. */
export interface MandatoryOpinions {
  readonly sharing: string
  readonly cipher: string
}

/** What the receiver has to do, or may expect, after the document. */
export interface Duty {
  readonly text: string
  readonly basis?: Citation
}

/** What each of the five documents has in common. */
export interface Grounds {
  readonly opinions: MandatoryOpinions
  readonly citations: readonly Citation[]
  readonly duties: readonly Duty[]
}

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

/** What a paper rests on and asks for by the rules it was issued under. */
export const standardGrounds = (
  kind: PaperKind,
  pack: Pick<Pack, 'amended'>,
): Pick<Grounds, 'citations' | 'duties'> => ({
  citations: standardWords[kind].grounds.map(rule => citationOf(rule, pack)),
  duties: printedSentences(kind, pack).map(({ text, rule }) => ({
    text,
    ...(rule && { basis: citationOf(rule, pack) }),
  })),
})

/** A plan decides on no scheme yet: it tells every unit what its scheme will have to hold. */
export const planOpinions: MandatoryOpinions = {
  sharing: '申报方案应当有信息资源共享分析篇（章），列明共享和需要的数据，并登记信息资源目录',
  cipher: '申报方案应当有密码应用方案，密码应用与系统同步规划、同步建设、同步运行，所需费用列入投资',
}
