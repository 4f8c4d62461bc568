import type { Kinds, SubjectKind } from '../action.ts'
import { actionNamed } from '../actions.ts'
import { decide } from '../decide.ts'
import type { Entry } from '../entry.ts'
import { applied, givenTo } from '../fold.ts'
import type { Pack } from '../rulebook/pack.ts'
import type { Reason } from '../rulebook/reason.ts'

/** One entry judged again: what the subject becomes, or every reason against the act. */
export type Replayed<State> =
  | { readonly allowed: true; readonly state: State }
  | { readonly allowed: false; readonly reasons: readonly Reason[] }

/** Judges a recorded act again, on the facts recorded with it, under the pack given, and carries it out if allowed. */
export function replay<Kind extends SubjectKind>(
  kind: Kind,
  state: Kinds[Kind],
  entry: Entry,
  pack: Pack,
): Replayed<Kinds[Kind]> {
  // An act over several subjects was judged on its own; on the others it only has its effect.
  const decision = entry.within ? undefined : decide(actionNamed(entry.action), givenTo(state, entry, pack))
  if (decision?.allowed === false) return decision
  return { allowed: true, state: applied(kind, state, entry, pack) }
}
