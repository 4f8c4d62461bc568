import type { AnyAction, AnyContext } from '../action.ts'
import { decide } from '../decide.ts'
import { type Actor, type Role, roleNames, roles } from '../kernel/actor.ts'
import { type Text, text } from '../kernel/text.ts'
import type { Project } from '../project.ts'
import type { Cure, Reason } from '../rulebook/reason.ts'
import type { RuleId } from '../rulebook/rulebook.ts'

/** One change that helps, and who can bring it about. */
export interface Help {
  readonly text: Text
  /** posts that have to act for it, in order; empty when who asked can type it on the spot */
  readonly by: readonly Text[]
  /** who asked holds every post it needs */
  readonly self: boolean
  /** where it is brought about, when there is a place for it */
  readonly action?: string
  readonly section?: string
}

export type HelpSet = readonly Help[]

/** A cure a machine can try. */
export interface Change extends Cure {
  readonly change: (act: AnyContext) => AnyContext
  /** somebody else acts, which comes last */
  readonly somebodyElse?: true
}

const aboutWhoActs: readonly RuleId[] = ['M-post', 'M-four-eyes']

const reasonsAgainst = (action: AnyAction, act: AnyContext): readonly Reason[] => {
  const decision = decide(action, act)
  return decision.allowed ? [] : decision.reasons
}

/** What may be changed about an act as it stands: the cures its reasons carry, and who else could act. */
export function changesFor(action: AnyAction, act: AnyContext): readonly Change[] {
  const reasons = reasonsAgainst(action, act)
  const others = reasons.some(({ rule }) => aboutWhoActs.includes(rule))
    ? roles.flatMap(role => somebodyElse(action, act, role))
    : []
  return [...reasons.flatMap(({ cure }) => (cure?.change ? [{ ...cure, change: cure.change }] : [])), ...others]
}

/** Somebody else who holds the post; where the unit matters, somebody of the owner unit. */
function somebodyElse(action: AnyAction, act: AnyContext, role: Role): Change[] {
  const unit = (action.on === 'project' && (act.state as Project).unit) || act.actor.unit
  const actor: Actor = { account: 'another account', post: roleNames[role].zh, unit, roles: [role] }
  const by = action.by as { holds(state: unknown, actor: Actor): boolean }
  if (!by.holds(act.state, actor)) return []
  const words = text(`由其他${roleNames[role].zh}办理`, `Another ${roleNames[role].en} does it`)
  return [{ text: words, by: [role], somebodyElse: true, change: each => ({ ...each, actor }) }]
}

interface Tried {
  readonly act: AnyContext
  readonly changes: readonly Change[]
}

const keyOf = (changes: readonly Change[]): string =>
  changes
    .map(({ text: { zh } }) => zh)
    .toSorted()
    .join('\n')

/**
 * The smallest sets of changes after which the act is allowed: each reason brings its own, a change may call up another
 * reason, and all sets of the first size that helps are answered. Empty when the act is allowed already, or no change
 * known to a machine opens it.
 */
export function whatWouldHelp(action: AnyAction, act: AnyContext): readonly HelpSet[] {
  const opens = (tried: Tried) => tried.changes.length > 0 && decide(action, tried.act).allowed
  let tried: readonly Tried[] = [{ act, changes: [] }]
  while (tried.length > 0) {
    const found = tried.filter(opens)
    if (found.length > 0) return found.map(({ changes }) => described(changes, act.actor))
    tried = oneMore(action, tried)
  }
  return []
}

/** Every set again with one change more, each set once. */
function oneMore(action: AnyAction, tried: readonly Tried[]): readonly Tried[] {
  const sets = new Map<string, Tried>()
  for (const { act, changes } of tried) {
    const known = new Set(changes.map(({ text: { zh } }) => zh))
    for (const change of changesFor(action, act).filter(({ text: { zh } }) => !known.has(zh))) {
      const more = [...changes, change]
      if (!sets.has(keyOf(more))) sets.set(keyOf(more), { act: change.change(act), changes: more })
    }
  }
  return [...sets.values()]
}

const described = (changes: readonly Change[], asker: Actor): HelpSet =>
  changes
    .toSorted((one, other) => Number(one.somebodyElse ?? false) - Number(other.somebodyElse ?? false))
    .map(({ text: words, by = [], somebodyElse: isOther, action, section }) => ({
      text: words,
      by: by.map(role => roleNames[role]),
      self: !isOther && by.every(role => asker.roles.includes(role)),
      ...(action && { action }),
      ...(section && { section }),
    }))
