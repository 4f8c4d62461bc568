import { actionNamed } from '../actions.ts'
import { type AccountStatus, accountStatusNames } from '../administration/account.ts'
import { type UnitStatus, unitStatusNames } from '../administration/unit.ts'
import type { Decision } from '../decide.ts'
import type { Actor } from '../kernel/actor.ts'
import { type PlanStatus, planStatusNames } from '../plan/annual-plan.ts'
import { type ProjectStatus, projectStatuses } from '../project-status.ts'
import { type AmendedRulesStatus, amendedRulesStatusNames } from '../rulebook/amended-rules.ts'
import { type CityLogStatus, cityLogStatusNames } from '../supervision/city-log.ts'
import { accountAt, unitAt } from './account-at.ts'
import type { City } from './city.ts'
import { logAt } from './log-at.ts'
import { people } from './people.ts'
import { planAt } from './plan-at.ts'
import { projectAt } from './project-at.ts'
import { rulesAt } from './rules-at.ts'

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

const situations = {
  project: { steps: projectStatuses as readonly string[], at: (status: string) => projectAt(status as ProjectStatus) },
  plan: { steps: Object.keys(planStatusNames), at: (status: string) => planAt(status as PlanStatus) },
  log: { steps: Object.keys(cityLogStatusNames), at: (status: string) => logAt(status as CityLogStatus) },
  rules: { steps: Object.keys(amendedRulesStatusNames), at: (status: string) => rulesAt(status as AmendedRulesStatus) },
  account: { steps: Object.keys(accountStatusNames), at: (status: string) => accountAt(status as AccountStatus) },
  unit: { steps: Object.keys(unitStatusNames), at: (status: string) => unitAt(status as UnitStatus) },
}

/** Every step at which this person finds the act possible, or refused by something other than the step. */
export function steps(action: string, actor: Actor): string[] {
  const { steps, at } = situations[actionNamed(action).on]
  return steps.filter(status => {
    const { city, id } = at(status)
    return !speaks(offered(city, actor, action, id), 'M-state')
  })
}
