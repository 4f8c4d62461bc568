import { type Fen, formatWan } from '../../kernel/money.ts'
import { listed, type Text, text } from '../../kernel/text.ts'
import type { Pack } from '../../rulebook/pack.ts'
import { type FactRule, rulesOver } from '../../rulebook/rule.ts'
import { ChangeFacts, type changeGrounds } from './facts.ts'

const changeRule = rulesOver(ChangeFacts)

interface Adjustment {
  readonly budget: Fen
  readonly totalAfter: Fen
  readonly adjusted: Fen
  readonly goalsChanged: boolean
  readonly contentNeedsIt: boolean
  readonly ground: keyof typeof changeGrounds
  readonly withinPlan: boolean
}

const adjustmentFacts = [
  'budget',
  'totalAfter',
  'adjusted',
  'goalsChanged',
  'contentNeedsIt',
  'ground',
  'withinPlan',
] as const

/** The conditions of an owner’s own adjustment that are not met. All of them must be; the limit itself is within it. */
export function unmetConditions(facts: Adjustment, { parameters }: Pack): readonly Text[] {
  const { budget, totalAfter, adjusted, goalsChanged, contentNeedsIt, ground, withinPlan } = facts
  const percent = parameters.selfAdjustLimitPercent
  return [
    ...(totalAfter > budget ? [text('总投资不超过批复概算', 'total within the approved budget')] : []),
    ...(goalsChanged ? [text('建设目标不变', 'goals unchanged')] : []),
    ...(contentNeedsIt ? [] : [text('主要内容确需调整', 'main content truly in need of it')]),
    ...(adjusted * 100 > budget * percent
      ? [text(`调整金额不超过概算总投资的 ${percent}%`, `adjusted money within ${percent}% of the budget`)]
      : []),
    ...(ground === 'other' || (ground === 'business' && !withinPlan)
      ? [text('有规定的调整原因', 'a ground the rule accepts')]
      : []),
  ]
}

const amounts = ({ budget, adjusted }: Adjustment) => ({
  what: text('概算总投资与调整金额', 'Budget and adjusted money'),
  value: `${formatWan(budget)} 万元，${formatWan(adjusted)} 万元`,
})

/** An owner adjusts by itself only when every condition is met, and then files it. */
export const ownAdjustment = changeRule(
  'N-24.1',
  [...adjustmentFacts, 'selfAdjusted', 'filedOn'],
  ({ selfAdjusted, filedOn, ...facts }, pack) => {
    if (!selfAdjusted) return null
    const unmet = unmetConditions(facts, pack)
    if (unmet.length > 0)
      return {
        text: text(
          `不符合自行调整的条件：${listed(unmet).zh}`,
          `The owner may not adjust by itself; unmet: ${listed(unmet).en}`,
        ),
        fact: amounts(facts),
        cure: { text: text('请报审批部门重新批准', 'Ask the approver for a new approval') },
      }
    if (filedOn !== null) return null
    return {
      text: text('自行调整未报审批部门备案', 'The adjustment was not filed with the approver'),
      cure: { text: text('请报审批部门备案', 'File it with the approver') },
    }
  },
)

/** Every other adjustment needs a new approval. */
export const otherAdjustment = changeRule(
  'N-24.2',
  [...adjustmentFacts, 'reapprovedOn'],
  ({ reapprovedOn, ...facts }, pack) => {
    if (reapprovedOn !== null) return null
    const unmet = unmetConditions(facts, pack)
    if (unmet.length === 0) return null
    return {
      text: text('本次调整须重新报批', 'This adjustment needs a new approval'),
      fact: { what: text('不符合的自行调整条件', 'Conditions not met'), value: listed(unmet).zh },
      cure: { text: text('请报审批部门重新批准', 'Ask the approver for a new approval') },
    }
  },
)

/** Built strictly as the design and the budget were approved, or as a handled adjustment changed them. */
export const builtAsApproved = changeRule(
  'N-23.1',
  ['budget', 'contracted', 'departsFromDesign', 'filedOn', 'reapprovedOn'],
  ({ budget, contracted, departsFromDesign, filedOn, reapprovedOn }) => {
    if (contracted > budget && reapprovedOn === null)
      return {
        text: text('合同金额超出批复概算', 'More is contracted than the approved budget'),
        fact: {
          what: text('批复概算与合同金额', 'Approved budget and contracts'),
          value: `${formatWan(budget)} 万元，${formatWan(contracted)} 万元`,
        },
        cure: { text: text('请压减合同，或报批调整', 'Lower the contracts, or have an adjustment approved') },
      }
    if (!departsFromDesign || filedOn !== null || reapprovedOn !== null) return null
    return {
      text: text('建设内容偏离批复的初步设计', 'What is built departs from the approved design'),
      cure: { text: text('请按批复建设，或办理调整', 'Build as approved, or adjust by the rules') },
    }
  },
)

export const changeRules: readonly FactRule[] = [ownAdjustment, otherAdjustment, builtAsApproved]
