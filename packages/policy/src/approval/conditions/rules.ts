import { plusMonths } from '../../kernel/plus-months.ts'
import { text } from '../../kernel/text.ts'
import type { Pack } from '../../rulebook/pack.ts'
import { type FactRule, type Found, rulesOver } from '../../rulebook/rule.ts'
import { months, type Term, term } from '../../rulebook/term.ts'
import { ConditionFacts, filedNatures } from './facts.ts'

const condition = rulesOver(ConditionFacts)

/** The province: nobody applies for a project or for operation money before the unit’s plan is filed. */
export const planFiledFirst = condition('H-1', ['unitPlanFiled'], ({ unitPlanFiled }) =>
  unitPlanFiled
    ? null
    : {
        text: text('年度实施计划未备案，不得申请立项和运维经费', 'No application before the unit’s plan is filed'),
        cure: { text: text('请先报备年度实施计划', 'File the yearly plan first') },
      },
)

const noCatalogue = ({ dataCatalogued }: { readonly dataCatalogued: boolean }): Found | null =>
  dataCatalogued
    ? null
    : {
        text: text('未编制信息资源目录，不具备审批条件', 'Without a data catalogue nothing can be approved'),
        cure: { text: text('请编制信息资源目录', 'Compile the data catalogue') },
      }

/** The data catalogue is a condition of approval: probably the city’s rule too. */
export const catalogueFirst = condition('W-14+.g', ['dataCatalogued'], noCatalogue)

/** The same by the national measures. */
export const catalogueFirstOfTheState = condition('N-11.6', ['dataCatalogued'], noCatalogue)

/** Trusted products are used, and the application says so. */
export const trustedAndExplained = condition(
  'N-16.1',
  ['trustedProducts', 'trustedExplained'],
  ({ trustedProducts, trustedExplained }) =>
    trustedProducts && trustedExplained
      ? null
      : {
          text: trustedProducts
            ? text('申报未说明安全可靠软硬件的采用情况', 'The application does not explain its trusted products')
            : text('未采用安全可靠的软硬件', 'No trusted hardware and software is used'),
          cure: { text: text('请采用并在申报中说明', 'Use them and explain it in the application') },
        },
)

/** What changes an earlier project brings its evaluation. */
export const earlierProjectEvaluated = condition(
  'N-9.3',
  ['nature', 'earlierEvaluated'],
  ({ nature, earlierEvaluated }) =>
    earlierEvaluated || (nature !== 'rebuilding' && nature !== 'extension')
      ? null
      : {
          text: text('改建、扩建项目备案缺少前期项目后评价报告', 'The evaluation of the earlier project is missing'),
          fact: { what: text('建设性质', 'Nature'), value: filedNatures[nature].zh },
          cure: { text: text('请附第三方后评价报告', 'Add the third-party evaluation') },
        },
)

/** Capital construction goes on with the bureau’s technical opinion. */
export const technicalOpinionGiven = condition(
  'W-9.2',
  ['withFixedAssetProject', 'technicalOpinionOn'],
  ({ withFixedAssetProject, technicalOpinionOn }) =>
    !withFixedAssetProject || technicalOpinionOn !== null
      ? null
      : {
          text: text('基本建设项目尚无市数据局的技术审查意见', 'The bureau’s technical opinion is missing'),
          cure: { text: text('请商市数据局出具技术审查意见', 'Ask the bureau for its technical opinion') },
        },
)

const validity = term({
  rules: [],
  title: text('在批复有效期内开工', 'Begin before the approval lapses'),
  owedBy: 'owner',
  from: 'approvedOn',
  until: 'constructionStartedOn',
  within: months('approvalValidityMonths'),
  cure: text('请重新申报', 'Apply again'),
})

/** Nobody is late here: when the day has passed, the approval has lapsed and nothing is owed under it. */
export const startBeforeLapse: Term = {
  ...validity,
  duesOf: (facts, pack, today) =>
    validity.duesOf(facts, pack, today).filter(({ done, due }) => done || (due.known && (due.value ?? '') >= today)),
}

interface Approval {
  readonly approvedOn: string | null
  readonly constructionStartedOn: string | null
  readonly lapsedOn: string | null
  readonly today: string
}

/** An approval lapses when the works have not begun in time, and not a day before. Without a validity it never does. */
function lapsed(facts: Approval, { parameters }: Pack): Found | null {
  const { approvedOn, constructionStartedOn, lapsedOn, today } = facts
  const { approvalValidityMonths: count } = parameters
  if (approvedOn === null || count === null) return null
  const last = plusMonths(approvedOn, count)
  const isOver = (constructionStartedOn ?? today) > last
  const isConfirmed = lapsedOn !== null && lapsedOn > approvedOn
  if (isOver === isConfirmed) return null
  const fact = { what: text('有效期最后一日', 'Last day of its validity'), value: last }
  return isOver
    ? {
        text: text(`批复满 ${count} 个月未开工，已失效`, `The approval lapsed after ${count} months without works`),
        fact,
        cure: { text: text('请重新申报', 'Apply again') },
      }
    : {
        text: text('批复仍然有效，不能确认失效', 'The approval still holds'),
        fact,
        cure: { text: text(`${last} 以后仍未开工的，再确认失效`, `Confirm it after ${last} if no works have begun`) },
      }
}

const validityFacts = ['approvedOn', 'constructionStartedOn', 'lapsedOn', 'today'] as const

/** How long an approval holds: the city’s rule. */
export const approvalHolds = condition('W-14+.f', validityFacts, lapsed)

/** The same in a district. */
export const districtApprovalHolds = condition('D-3', validityFacts, lapsed)

export const conditionsRules: readonly FactRule[] = [
  planFiledFirst,
  catalogueFirst,
  catalogueFirstOfTheState,
  trustedAndExplained,
  earlierProjectEvaluated,
  technicalOpinionGiven,
  approvalHolds,
  districtApprovalHolds,
]
