import { type Text, text } from '../kernel/text.ts'
import { districtRules } from './district.ts'
import { documents, type RuleSource, statuses } from './documents.ts'
import { hubeiRules } from './hubei.ts'
import { managementRules } from './management-rules.ts'
import { nationalBuildingRules, nationalPlanningRules } from './national.ts'
import { statutes } from './statutes.ts'
import { ukRules } from './uk.ts'
import { unverifiedRules } from './unverified.ts'
import { wuhanArticles } from './wuhan.ts'

/** Every rule the product knows, by id. A rule id that is not here does not compile. */
export const rulebook = {
  ...wuhanArticles,
  ...unverifiedRules,
  ...nationalPlanningRules,
  ...nationalBuildingRules,
  ...hubeiRules,
  ...statutes,
  ...districtRules,
  ...ukRules,
  ...managementRules,
} as const satisfies Record<string, RuleSource>

export type RuleId = keyof typeof rulebook

export const ruleSource = (id: RuleId): RuleSource => rulebook[id]

const digits = '零一二三四五六七八九十'
const chineseNumber = (n: number): string =>
  n <= 10
    ? (digits[n] as string)
    : n < 20
      ? `十${digits[n - 10]}`
      : `${digits[Math.floor(n / 10)]}十${n % 10 ? digits[n % 10] : ''}`

/** How a rule is cited on screen and paper: 第十三条, 待核, or 管理规则 — never a number we did not read. */
export function citation(id: RuleId): Text {
  const source = ruleSource(id)
  if (source.document === 'zhengheng') return documents.zhengheng
  if (source.article === null)
    return {
      zh: `${documents[source.document].zh}（${statuses.unverified.zh}）`,
      en: `${documents[source.document].en} (${statuses.unverified.en})`,
    }
  return { zh: `第${chineseNumber(source.article)}条`, en: `Article ${source.article}` }
}

/** Rules as the options of a form: each as the article it is. */
export const ruleWords = (ids: readonly RuleId[]): Readonly<Record<string, Text>> =>
  Object.fromEntries(
    ids.map(id => {
      const { summary } = ruleSource(id)
      const cited = citation(id)
      return [id, text(`${cited.zh} ${summary.zh}`, `${cited.en}: ${summary.en}`)]
    }),
  )
