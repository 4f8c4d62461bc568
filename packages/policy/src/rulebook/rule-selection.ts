import { districtRules } from './district.ts'
import { hubeiRules } from './hubei.ts'
import { managementRules } from './management-rules.ts'
import { nationalBuildingRules, nationalPlanningRules } from './national.ts'
import type { RuleId } from './rulebook.ts'
import { statutes } from './statutes.ts'
import { ukRules } from './uk.ts'
import { unverifiedRules } from './unverified.ts'
import { wuhanArticles } from './wuhan.ts'

const idsOf = (...parts: readonly object[]): readonly RuleId[] => parts.flatMap(part => Object.keys(part) as RuleId[])

const national = [nationalPlanningRules, nationalBuildingRules, statutes, managementRules]

/** The measures of the city with what fills their gaps. */
export const wuhanRules: ReadonlySet<RuleId> = new Set(idsOf(wuhanArticles, unverifiedRules, hubeiRules, ...national))

const replacedByDistrict: readonly RuleId[] = ['W-8.1', 'W-8.2', 'W-14+.a', 'W-14+.e', 'W-14+.f']

/** A district follows the city by analogy, with its own limits, validity and money rule. */
export const wuhanDistrictRules: ReadonlySet<RuleId> = new Set(
  [...wuhanRules, ...idsOf(districtRules)].filter(id => !replacedByDistrict.includes(id)),
)

export const national2019Rules: ReadonlySet<RuleId> = new Set(idsOf(...national))

export const ukSpendControlRules: ReadonlySet<RuleId> = new Set(idsOf(ukRules, managementRules))
