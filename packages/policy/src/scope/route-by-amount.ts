import type { Fen } from '../kernel/money.ts'
import { text } from '../kernel/text.ts'
import { amountText } from '../rulebook/amount-text.ts'
import type { Pack } from '../rulebook/pack.ts'
import { needsConsent, reaches } from '../rulebook/reaches.ts'
import type { Reason } from '../rulebook/reason.ts'
import type { RuleId } from '../rulebook/rulebook.ts'
import type { RouteFacts, RouteVerdict } from './route.ts'

/** The limit that decides about a proposal, with the rule behind it. */
function limitFor({ publicFacing }: RouteFacts, { parameters, roads }: Pack): { limit: Fen; rule: RuleId } {
  const { approvalThreshold, backOfficeApprovalThreshold } = parameters
  return backOfficeApprovalThreshold === null || roads.backOffice === null || publicFacing
    ? { limit: approvalThreshold, rule: roads.approval.rule }
    : { limit: backOfficeApprovalThreshold, rule: roads.backOffice }
}

/** The road by amount: filing, approval, or approval with somebody's consent. */
export function byAmount(facts: RouteFacts, pack: Pack): RouteVerdict {
  const { amount } = facts
  const { limit, rule } = limitFor(facts, pack)
  const fact = {
    what: facts.amountIsApproved ? text('核定投资', 'Approved investment') : text('总投资', 'Investment'),
    value: amountText(amount, pack.currency).zh,
  }
  const onEdge = edge(facts, limit, pack)
  if (!reaches(amount, limit, pack)) {
    const below = { rule: pack.roads.filing.rule, text: belowText(limit, pack), fact }
    return { route: 'filing', reasons: pack.roads.edge.inclusive ? [below] : [below, ...onEdge] }
  }
  const approval: Reason = { rule, text: reachedText(limit, pack), fact }
  if (!needsConsent(amount, pack)) return { route: 'approval', reasons: [approval, ...onEdge] }
  return { route: 'approvalCityGovernment', reasons: [approval, ...onEdge, ...consent(facts, pack, fact)] }
}

function edge({ amount }: RouteFacts, limit: Fen, { roads, parameters }: Pack): readonly Reason[] {
  if (limit === 0 || (amount !== limit && amount !== parameters.cityGovernmentThreshold)) return []
  return [
    {
      rule: roads.edge.rule,
      text: roads.edge.inclusive
        ? text('“以上”含本数', '“From” includes the number itself')
        : text('“超过”不含本数', '“More than” leaves out the number itself'),
    },
  ]
}

function belowText(limit: Fen, { roads, currency }: Pack) {
  const shown = amountText(limit, currency)
  const { zh, en } = roads.filing.deed
  return roads.edge.inclusive
    ? text(`总投资不足 ${shown.zh}，${zh}`, `Below ${shown.en}: ${en}`)
    : text(`总投资未超过 ${shown.zh}，${zh}`, `Up to ${shown.en}: ${en}`)
}

function reachedText(limit: Fen, { roads, currency }: Pack) {
  const shown = amountText(limit, currency)
  const { zh, en } = roads.approval.deed
  if (limit === 0) return text(`不论金额，${zh}`, `Whatever the amount: ${en}`)
  return roads.edge.inclusive
    ? text(`总投资达到 ${shown.zh}，${zh}`, `From ${shown.en}: ${en}`)
    : text(`总投资超过 ${shown.zh}，${zh}`, `Above ${shown.en}: ${en}`)
}

function consent(facts: RouteFacts, pack: Pack, fact: NonNullable<Reason['fact']>): readonly Reason[] {
  const { consent: by } = pack.roads
  const high = pack.parameters.cityGovernmentThreshold
  if (by === null || high === null) return []
  const shown = amountText(high, pack.currency)
  const { zh, en } = by.body
  return [
    {
      rule: by.rule,
      text: facts.amountIsApproved
        ? text(`核定投资达到 ${shown.zh}，批复前报${zh}同意`, `Approved at ${shown.en} or more: ${en} consents first`)
        : text(
            `申报投资达到 ${shown.zh}；如核定投资仍达到，批复前须报${zh}同意`,
            `If approved at ${shown.en} or more, ${en} must consent`,
          ),
      fact,
    },
  ]
}
