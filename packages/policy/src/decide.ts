import type { AnyAction, AnyContext, State } from './action.ts'
import type { Action, ActionName } from './actions.ts'
import type { Allocated, FactName, Facts } from './facts.ts'
import { itemNamed, partsOf } from './item.ts'
import { requirePost, requireState } from './management.ts'
import { holds } from './rulebook/amendment.ts'
import type { Reason } from './rulebook/reason.ts'
import type { Rule } from './rulebook/rule.ts'
import { kindOf } from './subjects.ts'

export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly reasons: readonly Reason[] }

const YES: Decision = { allowed: true }

/** All reasons against an action as far as they can be known before anything is typed. */
export function reasonsBeforeInput(action: AnyAction, given: AnyContext): Reason[] {
  const context = aboutItem(action, given)
  const reasons: Reason[] = []
  const post = requirePost(action, context)
  if (post) reasons.push(post)
  const state = requireState(action, context)
  // Rules speak about a project at the right step; on most others they would only add noise.
  const rulesSpeak = !state || action.explainedIn?.includes(statusOf(context.state))
  const judged = rulesSpeak ? collect(action.rules, context) : []
  if (state && judged.length === 0) return [...reasons, state]
  return [...reasons, ...judged, ...(!state && typesNothing(action) ? throughGates(action, context) : [])]
}

/** The whole judgement: every reason is collected, never just the first. Input must already be parsed. */
export function decide(action: AnyAction, given: AnyContext): Decision {
  const context = aboutItem(action, given)
  const possibleHere = requireState(action, context) === null
  const reasons = [
    ...reasonsBeforeInput(action, context),
    ...(possibleHere ? collect(action.inputRules ?? [], context) : []),
    ...(possibleHere && !typesNothing(action) ? throughGates(action, context) : []),
  ]
  return reasons.length === 0 ? YES : { allowed: false, reasons }
}

/** With the item the act names, where it is about one. */
export const aboutItem = (action: AnyAction, context: AnyContext): AnyContext =>
  action.item ? { ...context, item: itemNamed(action, context.state, context.input) } : context

/** The same act as far as it can be judged before anything is typed. */
export const beforeInput = <A extends AnyAction>(action: A): A => ({
  ...action,
  inputRules: [],
  ...(!typesNothing(action) && { gates: [] }),
})

/** An act with nothing to fill in is judged whole before anybody begins. */
const typesNothing = ({ gates, input, item }: AnyAction): boolean =>
  gates !== undefined && input.safeParse(item ? { item: item.kind.letter } : {}).success

/** What no number series has drawn yet. */
const UNDRAWN: Allocated = { number: '', verificationCode: '' }

/** The gates of an act, and the facts of the subject it would make; none where it has no gate. */
export function gatesOf(action: AnyAction, context: AnyContext) {
  const { pack, today, input = {} } = context
  const rules = (action.gates ?? []).filter(({ id }) => pack.rules.has(id) && holds(pack, id))
  if (rules.length === 0) return { rules, facts: {} }
  const next = action.apply(context.state, { ...context, input, allocated: UNDRAWN }) as State
  return { rules, facts: kindOf(action.on).factsOf(next, today) }
}

function throughGates(action: AnyAction, context: AnyContext): Reason[] {
  const { rules, facts } = gatesOf(action, context)
  return rules.flatMap(judge => judge({ facts, pack: context.pack }) ?? [])
}

function collect(rules: readonly Rule<AnyContext>[], context: AnyContext): Reason[] {
  const reasons: Reason[] = []
  for (const judge of rules) {
    if (!holds(context.pack, judge.id)) continue
    const reason = judge(context)
    if (reason) reasons.push(reason)
  }
  return reasons
}

export const statusOf = (state: unknown): string => (state as { status: string }).status

/** An action as a screen shows it: allowed, or every reason against it. */
export interface Offer {
  readonly action: ActionName
  /** of an act on items: which one; there is an offer for each */
  readonly item?: string
  readonly decision: Decision
}

/** Which facts the input-free rules of these actions need. */
export const factsNeeded = (actions: readonly AnyAction[]): readonly FactName[] => [
  ...new Set(actions.flatMap(action => action.needs)),
]

/** What this person may do with this subject now. Actions that never concern the person's posts are left out. */
export function offers(
  actions: readonly Action[],
  context: Omit<AnyContext, 'input' | 'facts'> & { readonly facts: Partial<Facts> },
): Offer[] {
  return actions
    .filter(action => action.by.concerns(context.actor))
    .flatMap(action =>
      partsOf(action, context.state).map(item => {
        const reasons = reasonsBeforeInput(action, { ...context, input: item && { item } } as AnyContext)
        const decision: Decision = reasons.length === 0 ? YES : { allowed: false, reasons }
        return { action: action.name, ...(item && { item }), decision }
      }),
    )
}
