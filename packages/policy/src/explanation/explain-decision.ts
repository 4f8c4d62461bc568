import type { AnyAction, AnyContext } from '../action.ts'
import { aboutItem, type Decision, decide, gatesOf, statusOf } from '../decide.ts'
import { itemIn, titleOfAct } from '../item.ts'
import type { Text } from '../kernel/text.ts'
import { requirePost, requireState } from '../management.ts'
import { holds } from '../rulebook/amendment.ts'
import type { RuleStatus } from '../rulebook/documents.ts'
import { versionText } from '../rulebook/pack-ref.ts'
import type { Reason } from '../rulebook/reason.ts'
import type { Rule } from '../rulebook/rule.ts'
import { citation, type RuleId, ruleSource } from '../rulebook/rulebook.ts'
import { type FactRead, readsOf } from './fact-read.ts'

/** One rule that was asked: what it says, on what it looked, and whether it spoke. */
export interface Asked {
  readonly rule: RuleId
  readonly citation: Text
  readonly summary: Text
  readonly status: RuleStatus
  readonly kind: 'post' | 'step' | 'project' | 'input'
  readonly looked: readonly FactRead[]
  /** null when the rule had nothing against the act */
  readonly spoke: Reason | null
}

export interface Explanation {
  readonly action: AnyAction['name']
  readonly title: Text
  readonly pack: { readonly name: string; readonly version: string }
  /** the day the rules were asked about */
  readonly today: string
  readonly decision: Decision
  readonly asked: readonly Asked[]
  /** rules not asked because the case is at another step, where they would only add noise */
  readonly notAsked: readonly RuleId[]
}

type Judge = (context: AnyContext) => Reason | null

function ask(
  { id, reads }: Pick<Rule<never>, 'id' | 'reads'>,
  kind: Asked['kind'],
  judge: Judge,
  context: AnyContext,
): Asked {
  const { summary, status } = ruleSource(id)
  const looked = readsOf(context, reads)
  return { rule: id, citation: citation(id), summary, status, kind, looked, spoke: judge(context) }
}

const post = {
  id: 'M-post',
  reads: ['actor.post', 'actor.unit.name', 'actor.unit.id', 'actor.roles', 'state.unit.id'],
} as const
const stepOf = ({ item }: AnyAction) =>
  ({ id: 'M-state', reads: ['state.status', ...(item ? ['item.status'] : [])] }) as const

/** Gates are asked about the project the act would make. */
function throughGates(action: AnyAction, context: AnyContext): Asked[] {
  const { rules, facts } = gatesOf(action, context)
  return rules.map(rule => {
    const looked = rule.reads.map(name => ({
      path: `happened.${name}`,
      value: (facts[name] ?? null) as FactRead['value'],
    }))
    return { ...ask(rule, 'project', () => rule({ facts, pack: context.pack }), context), looked }
  })
}

/** Which rules were asked about an act, which spoke, on which facts, under which version of the rules. */
export function explainDecision(action: AnyAction, given: AnyContext): Explanation {
  const context = aboutItem(action, given)
  const asRules = (rules: unknown) =>
    ((rules ?? []) as readonly Rule<AnyContext>[]).filter(({ id }) => holds(context.pack, id))
  const status = statusOf(context.state)
  const isHere = requireState(action, context) === null
  const isExplainedHere = isHere || (action.explainedIn?.includes(status as never) ?? false)
  const onProject = asRules(action.rules)
  const onInput = asRules(action.inputRules)
  const rules = [
    ...(isExplainedHere ? onProject.map(rule => ask(rule, 'project', rule, context)) : []),
    ...(isHere ? throughGates(action, context) : []),
    ...(isHere ? onInput.map(rule => ask(rule, 'input', rule, context)) : []),
  ]
  return {
    action: action.name,
    title: titleOfAct(action, itemIn(action, context.input)),
    pack: { name: context.pack.name, version: versionText(context.pack) },
    today: context.today,
    decision: decide(action, context),
    asked: [
      ask(post, 'post', act => requirePost(action, act), context),
      ask(stepOf(action), 'step', act => requireState(action, act), context),
      ...rules,
    ],
    notAsked: [...(isExplainedHere ? [] : onProject), ...(isHere ? [] : onInput)].map(rule => rule.id),
  }
}
