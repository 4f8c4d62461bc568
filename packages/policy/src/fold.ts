import type { AnyAction, Applied, Kinds, SubjectKind } from './action.ts'
import { actionNamed } from './actions.ts'
import type { Entry } from './entry.ts'
import type { FactName, Facts } from './facts.ts'
import { dayInShanghai } from './kernel/calendar.ts'
import type { Pack } from './rulebook/pack.ts'
import { packOf } from './rulebook/pack-ref.ts'
import { kindOf } from './subjects.ts'

/** What the act of an entry was given, under the pack of its time or another. The facts are those it was judged by. */
export const givenTo = <State>(
  state: State,
  { input, actor, at, facts, allocated }: Entry,
  pack: Pack,
): Applied<State, unknown, FactName> => ({
  state,
  actor,
  at,
  today: dayInShanghai(at),
  pack,
  facts: facts as Facts,
  input,
  allocated,
})

/** What a subject becomes by one entry. @throws when the entry's action is unknown or is not one for its kind */
export function applied<Kind extends SubjectKind>(
  kind: Kind,
  state: Kinds[Kind],
  entry: Entry,
  pack: Pack = packOf(entry.pack),
): Kinds[Kind] {
  const effect = effectOn(kind, actionNamed(entry.action), entry)
  return kindOf(kind).kept(effect.apply(state, givenTo(state, entry, pack)) as Kinds[Kind], entry)
}

/** An entry written within an act on another subject has that act's effect on others. */
function effectOn(kind: SubjectKind, action: AnyAction, { within }: Entry) {
  const effect = within ? action.touches?.[kind] : action.on === kind ? action : undefined
  if (!effect) throw new Error(`${action.name} does not change a ${kind}`)
  return effect
}

/** state = fold(apply, entries). The log is the truth; every stored state is a copy of this. */
export function fold<Kind extends SubjectKind>(kind: Kind, id: string, entries: Iterable<Entry>): Kinds[Kind] {
  let state = kindOf(kind).begin(id)
  for (const entry of entries) state = applied(kind, state, entry)
  return state
}
