import type { Applied, Context } from '../action.ts'
import { actionNamed } from '../actions.ts'
import { decide } from '../decide.ts'
import type { Entry } from '../entry.ts'
import type { FactName } from '../facts.ts'
import { dayInShanghai } from '../kernel/calendar.ts'
import { actedOn, type Project } from '../project.ts'
import type { Pack } from '../rulebook/pack.ts'
import type { Reason } from '../rulebook/reason.ts'

/** One entry judged again: what the subject becomes, or every reason against the act. */
export type Replayed<State> =
  | { readonly allowed: true; readonly state: State }
  | { readonly allowed: false; readonly reasons: readonly Reason[] }

type AnyApplied = Applied<unknown, unknown, FactName>

/** Judges a recorded act again, on the facts recorded with it, under the pack given, and carries it out if allowed. */
export function replay<State>(state: State, entry: Entry, pack: Pack): Replayed<State> {
  const action = actionNamed(entry.action)
  const { input, actor, at, allocated } = entry
  const facts = entry.facts as Context<unknown, unknown, FactName>['facts']
  const applied: AnyApplied = { state, actor, at, today: dayInShanghai(at), pack, facts, input, allocated }
  // An act over many projects was judged on the plan; here it only has its effect.
  if (entry.within) {
    if (action.on !== 'plan' || !action.applyToProject) throw new Error(`${entry.action} does not change projects`)
    const next = action.applyToProject(state as Project, applied as never)
    return { allowed: true, state: actedOn(next, entry) as State }
  }
  const decision = decide(action, applied)
  if (!decision.allowed) return decision
  if (action.on !== 'project') return { allowed: true, state: action.apply(state as never, applied as never) as State }
  const next = action.apply(state as Project, applied as Applied<Project, unknown, FactName>)
  return { allowed: true, state: actedOn(next, entry) as State }
}
