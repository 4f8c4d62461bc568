import { type Day, dayInShanghai } from '../kernel/calendar.ts'
import { text } from '../kernel/text.ts'
import type { AnnualPlan } from '../plan/annual-plan.ts'
import { holds } from '../rulebook/amendment.ts'
import type { Pack } from '../rulebook/pack.ts'
import type { RuleId } from '../rulebook/rulebook.ts'
import { type Due, dueOf, termUntil } from '../rulebook/term.ts'
import { type DutyStanding, standingOn } from './obligations.ts'

/** Article 6: every unit compiles its yearly plan. The window of the city's plan says by when. */
export const planDuty = {
  rule: 'W-6.1',
  title: text('报送本单位年度计划', 'Submit the unit’s yearly plan'),
  owedBy: 'owner',
  counting: 'fixedDay',
  metBy: 'plan.submitUnitPlan',
} as const

export interface PlanObligation extends Due, DutyStanding {
  readonly kind: 'unitPlan'
  readonly rule: RuleId
}

type Window = Pick<AnnualPlan, 'status' | 'year' | 'window'>

function obligation({ year, window }: Window, doneOn: Day | undefined, pack: Pack, today: Day): PlanObligation {
  const term = { on: window.from, by: 'windowOpenedOn', doneOn, key: String(year) } as const
  const due = dueOf(term, text('年度计划填报期内', 'within the window of the plan'), termUntil(window.to))
  return { ...due, kind: 'unitPlan', rule: planDuty.rule, ...standingOn(due, planDuty.counting, pack, today) }
}

const isAsked = ({ status }: Window, pack: Pack) =>
  status === 'open' && pack.rules.has(planDuty.rule) && holds(pack, planDuty.rule)

/**
 * What a unit owes to a plan that is being put together. `drafts` are its lines not submitted yet. A unit that put in
 * nothing cannot submit, so it is not called late once the window is over.
 */
export function unitPlanObligation(
  plan: Window & { readonly submittedAt: string | undefined },
  drafts: number,
  pack: Pack,
  today: Day,
): PlanObligation | undefined {
  if (!isAsked(plan, pack)) return undefined
  const { submittedAt } = plan
  if (submittedAt !== undefined && drafts === 0) return obligation(plan, dayInShanghai(submittedAt), pack, today)
  return today > plan.window.to && drafts === 0 ? undefined : obligation(plan, undefined, pack, today)
}

/** The same for all units together, as those who argue the plan follow it. */
export const cityPlanObligation = (plan: Window, pack: Pack, today: Day): PlanObligation | undefined =>
  isAsked(plan, pack) && today <= plan.window.to ? obligation(plan, undefined, pack, today) : undefined
