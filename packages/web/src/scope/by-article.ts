import { citation, type RuleId } from '@zhengheng/policy'

/** One rule of each article, so that an article is cited once. */
export const byArticle = (rules: readonly RuleId[]): readonly RuleId[] =>
  rules.filter((rule, index) => rules.findIndex(other => citation(other).zh === citation(rule).zh) === index)
