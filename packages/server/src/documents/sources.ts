import { type DocumentId, documents, type Pack, type RuleId, ruleSource, standingOf } from '@zhengheng/policy'
import type { Citation } from './types.ts'

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
