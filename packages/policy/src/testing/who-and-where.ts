import { actionNamed } from '../actions.ts'
import type { Actor } from '../kernel/actor.ts'
import type { Decision } from '../kernel/decide.ts'
import { type PlanStatus, planStatusNames } from '../plan/annual-plan.ts'
import { type ProjectStatus, projectStatuses } from '../project.ts'
import type { City } from './city.ts'
import { PLAN } from './inputs.ts'
import { people } from './people.ts'
import { planAt } from './plan-at.ts'
import { projectAt } from './project-at.ts'

const speaks = (decision: Decision | undefined, rule: string) =>
  !decision || (!decision.allowed && decision.reasons.some(reason => reason.rule === rule))

const offered = (city: City, actor: Actor, action: string, subject: string) =>
  city.offers(actor, subject).find(offer => offer.action === action)?.decision

/** Everybody who holds the post for this act on the case: names of `people`. */
export function holders(action: string, { city, id }: { readonly city: City; readonly id: string }): string[] {
  return Object.entries(people)
    .filter(([, actor]) => !speaks(offered(city, actor, action, id), 'M-post'))
    .map(([name]) => name)
}

/** Every step at which this person finds the act possible, or refused by something other than the step. */
export function steps(action: string, actor: Actor): string[] {
  const onPlan = actionNamed(action).on === 'plan'
  const open = (status: string) => {
    const { city, id } = onPlan ? planAt(status as PlanStatus) : projectAt(status as ProjectStatus)
    return !speaks(offered(city, actor, action, onPlan ? PLAN : id), 'M-state')
  }
  return (onPlan ? Object.keys(planStatusNames) : projectStatuses).filter(open)
}
