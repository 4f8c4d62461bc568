import type { AnyContext } from '../action.ts'
import type { Role } from '../kernel/actor.ts'
import type { Text } from '../kernel/text.ts'
import type { RuleId } from './rulebook.ts'

/** Things a fact is about, under one heading: a department and the projects that wait for it. */
export interface FactGroup {
  readonly name: string
  readonly items: readonly { readonly code: string; readonly name: string }[]
}

/** The fact that made a rule speak, so that the reader can check it. */
export interface Fact {
  readonly what: Text
  readonly value: string
  /** everything the value sums up; beyond `MOST_LISTED` items the value alone says how many there are */
  readonly groups?: readonly FactGroup[]
}

/** Items a fact carries at most; with more, nobody reads them in a list. */
export const MOST_LISTED = 1000

/** As many of the items as a fact carries, group by group. */
export function listedItems(groups: readonly FactGroup[]): readonly FactGroup[] {
  let left = MOST_LISTED
  return groups.flatMap(({ name, items }) => {
    const kept = items.slice(0, Math.max(0, left))
    left -= kept.length
    return kept.length > 0 ? [{ name, items: kept }] : []
  })
}

/** What can be done about it; `action` or `section` lets a screen link there. */
export interface Cure {
  readonly text: Text
  readonly action?: string
  readonly section?: string
  /** posts that have to act for it, in order; absent where who asked can type it on the spot */
  readonly by?: readonly Role[]
  /** the act as it would stand afterwards; absent where no machine can tell. It does not travel */
  readonly change?: (act: AnyContext) => AnyContext
}

/** Why something is refused, or why a route was taken: a sentence, its source, the fact and the cure. */
export interface Reason {
  readonly rule: RuleId
  readonly text: Text
  readonly fact?: Fact
  readonly cure?: Cure
}
