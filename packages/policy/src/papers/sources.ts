import { standingOf } from '../rulebook/amendment.ts'
import { type DocumentId, documents } from '../rulebook/documents.ts'
import type { Pack } from '../rulebook/pack.ts'
import { type RuleId, ruleSource } from '../rulebook/rulebook.ts'

/** A source: 《title》（number）第…条. Without a number it is not a published document and is named plainly. */
export interface Citation {
  readonly title: string
  readonly number?: string
  readonly article: number | null
  readonly status: 'verified' | 'unverified'
}

/** Titles as a letter gives them; the number in brackets comes from the rulebook. */
const titles: Partial<Record<DocumentId, string>> = {
  'wuhan-2021-91': '武汉市政务信息化项目建设管理办法',
  'state-2019-57': '国家政务信息化项目建设管理办法',
}

/** A rule of the rulebook as a document cites it under the rules of its day: what a city checked itself counts as verified. */
export function citationOf(rule: RuleId, pack: Pick<Pack, 'amended'>): Citation {
  const { document, article } = ruleSource(rule)
  const status = standingOf(pack, rule) === 'verified' ? 'verified' : 'unverified'
  const title = titles[document]
  const name = documents[document].zh
  return { ...(title === undefined ? { title: name } : { title, number: name }), article, status }
}
