import type { Action } from '../kernel/action.ts'
import { roleNames } from '../kernel/actor.ts'
import { decide } from '../kernel/decide.ts'
import type { Text } from '../kernel/text.ts'
import { type CureMaker, declaredCures, type Place } from './cures.ts'
import type { AnyContext } from './watched-context.ts'

/** One change that helps, and who can bring it about. */
export interface Help {
  readonly id: string
  readonly text: Text
  /** posts that have to act for it, in order; empty when who asked can type it on the spot */
  readonly by: readonly Text[]
  /** who asked holds every post it needs */
  readonly self: boolean
  readonly place?: Place
}

export type HelpSet = readonly Help[]

/** The changes applied one after the other; nothing when one of them has nothing to change. */
export function cured(action: Action, context: AnyContext, makers: readonly CureMaker[]): AnyContext | undefined {
  let current: AnyContext | undefined = context
  for (const make of makers) current = current && make(action, current)?.context
  return current
}

/** Sets of this many positions below `count`, in order. */
function* subsets(count: number, size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) yield []
  else
    for (let first = from; first <= count - size; first += 1)
      for (const rest of subsets(count, size - 1, first + 1)) yield [first, ...rest]
}

/**
 * The smallest sets of declared changes after which the act is allowed: the smallest are tried first, and all of the
 * first size that helps are answered. Empty when the act is allowed already, or no declared change opens it.
 */
export function whatWouldHelp(
  action: Action,
  context: AnyContext,
  cures: readonly CureMaker[] = declaredCures,
): readonly HelpSet[] {
  if (decide(action, context).allowed) return []
  // A change that has nothing to change may find something after another one, so each is tried after every other too.
  const possible = cures.filter(
    make => make(action, context) || cures.some(first => first !== make && cured(action, context, [first, make])),
  )
  for (let size = 1; size <= possible.length; size += 1) {
    const found: HelpSet[] = []
    for (const chosen of subsets(possible.length, size)) {
      const makers = chosen.map(position => possible[position] as CureMaker)
      const after = cured(action, context, makers)
      if (after && decide(action, after).allowed) found.push(described(action, context, makers))
    }
    if (found.length > 0) return found
  }
  return []
}

function described(action: Action, context: AnyContext, makers: readonly CureMaker[]): HelpSet {
  const helps: Help[] = []
  let current = context
  for (const make of makers) {
    const cure = make(action, current)
    if (!cure) continue
    const { id, text, by, place } = cure
    const isOther = id.startsWith('somebodyElse.')
    const self = !isOther && by.every(role => context.actor.roles.includes(role))
    helps.push({ id, text, by: by.map(role => roleNames[role]), self, ...(place && { place }) })
    current = cure.context
  }
  return helps
}
