import { dayInShanghai, minuteInShanghai } from '../kernel/calendar.ts'
import { type Fen, formatWan } from '../kernel/money.ts'
import { amountInWords } from './amount-in-words.ts'
import { gap, openAmount } from './gap.ts'
import { chineseNumber } from './numerals.ts'
import type { Citation } from './sources.ts'

/** `day` is null where a holiday notice was missing when it was issued; then it is known not to lie before `notBefore`. */
export interface Deadline {
  readonly workingDays: number
  readonly day: string | null
  readonly notBefore?: string
}

/** Where anybody can check a paper by the code printed on it. */
export const checkedAt = (site: string): string => `${site}/verify`

/** The day of an instant; a gap stays one. */
export const dayOf = (at: string): string => (at === gap.day ? at : dayInShanghai(at))

/** 2026-03-09 → 2026年3月9日; a gap stays one. @throws on anything else */
export function chineseDate(day: string): string {
  if (day === gap.day) return day
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day)
  if (!match) throw new Error(`not a day: ${day}`)
  return `${match[1]}年${Number(match[2])}月${Number(match[3])}日`
}

/** An instant in Shanghai time: 2026年3月9日 16:20. */
export const chineseInstant = (instant: string): string =>
  `${chineseDate(dayInShanghai(instant))} ${minuteInShanghai(instant).slice(11)}`

/** Figures to the fen and the words that secure them. */
export const amountPhrase = (amount: Fen): string =>
  amount === openAmount ? gap.open : `${formatWan(amount)}万元（大写：人民币${amountInWords(amount)}）`

export function deadlinePhrase({ workingDays, day, notBefore }: Deadline): string {
  if (workingDays < 1) return gap.open
  if (day !== null) return `${workingDays}个工作日内（至${chineseDate(day)}）`
  return `${workingDays}个工作日内${notBefore ? `（不早于${chineseDate(notBefore)}，放假安排公布后确定）` : ''}`
}

/** 项目 + 项目实施方案 is said once: …平台项目实施方案. */
export const schemeOf = (projectName: string, scheme: string): string =>
  `${scheme.startsWith('项目') ? projectName.replace(/项目$/, '') : projectName}${scheme}`

/** Closes a sentence that people typed without its full stop. */
export const sentence = (text: string): string => {
  const trimmed = text.trim()
  return /[。！？；：]$/.test(trimmed) ? trimmed : `${trimmed.replace(/[.;,，、]+$/, '')}。`
}

const articleName = (article: number) => `第${chineseNumber(article)}条`

/** How a source is named in a table or a bracket once the document has said what it rests on; an unverified one never is. */
export type Cite = (citation: Citation) => string | undefined

/** Names a source in few words: by its article alone where the document rests on one regulation only. */
export function citing(grounds: readonly Citation[]): Cite {
  const names = new Set(grounds.filter(({ status }) => status === 'verified').map(documentName))
  return citation => {
    if (citation.status === 'unverified') return undefined
    const document = citation.number ?? citation.title
    if (citation.article === null) return document
    const sole = names.size === 1 && names.has(documentName(citation))
    return `${sole ? '' : document}${articleName(citation.article)}`
  }
}

const documentName = ({ title, number }: Citation) => (number === undefined ? title : `《${title}》（${number}）`)

const articleNames = (citations: readonly Citation[]): string =>
  [...new Set(citations.map(citation => citation.article ?? 0))]
    .filter(article => article > 0)
    .sort((a, b) => a - b)
    .map(articleName)
    .join('、')

/** All verified sources, each document once with its articles in order. */
export function basisPhrase(citations: readonly Citation[]): string {
  const verified = citations.filter(({ status }) => status === 'verified')
  if (verified.length === 0) return '现行管理要求'
  const byDocument = Map.groupBy(verified, documentName)
  return [...byDocument].map(([document, cited]) => `${document}${articleNames(cited)}`).join('、')
}

/** Adds the source in brackets before the closing full stop. */
export function withBasis(text: string, basis: Citation | undefined, cite: Cite): string {
  const cited = basis && cite(basis)
  return cited === undefined ? sentence(text) : sentence(text).replace(/([。！？；：])$/, `（${cited}）$1`)
}
