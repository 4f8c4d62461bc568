import { citation, type RuleId } from '@zhengheng/policy'

/** Rules grouped by the article they are cited as, in the order given. */
export function byArticle(rules: readonly RuleId[]): readonly (readonly RuleId[])[] {
  const groups = new Map<string, RuleId[]>()
  for (const rule of rules) {
    const cited = citation(rule).zh
    groups.set(cited, [...(groups.get(cited) ?? []), rule])
  }
  return [...groups.values()]
}
