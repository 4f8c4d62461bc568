import type { Action, AnyContext } from '../action.ts'
import { type Decision, decide, statusOf } from '../decide.ts'
import type { Text } from '../kernel/text.ts'
import { requirePost, requireState } from '../management.ts'
import { holds } from '../rulebook/amendment.ts'
import type { RuleStatus } from '../rulebook/documents.ts'
import { versionText } from '../rulebook/pack-ref.ts'
import type { Reason } from '../rulebook/reason.ts'
import type { Rule } from '../rulebook/rule.ts'
import { citation, type RuleId, ruleSource } from '../rulebook/rulebook.ts'
import { type FactRead, watchedContext } from './watched-context.ts'

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
  readonly action: Action['name']
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

function ask(id: RuleId, kind: Asked['kind'], judge: Judge, context: AnyContext): Asked {
  const watched = watchedContext(context)
  const spoke = judge(watched.context)
  const { summary, status } = ruleSource(id)
  return { rule: id, citation: citation(id), summary, status, kind, looked: watched.reads(), spoke }
}

/** Which rules were asked about an act, which spoke, on which facts, under which version of the rules. */
export function explainDecision(action: Action, context: AnyContext): Explanation {
  const asRules = (rules: unknown) =>
    ((rules ?? []) as readonly Rule<AnyContext>[]).filter(({ id }) => holds(context.pack, id))
  const status = statusOf(context.state)
  const isHere = action.from.includes(status as never)
  const isExplainedHere = isHere || (action.explainedIn?.includes(status as never) ?? false)
  const onProject = asRules(action.rules)
  const onInput = asRules(action.inputRules)
  const rules = [
    ...(isExplainedHere ? onProject.map(rule => ask(rule.id, 'project', rule, context)) : []),
    ...(isHere ? onInput.map(rule => ask(rule.id, 'input', rule, context)) : []),
  ]
  return {
    action: action.name,
    title: action.title,
    pack: { name: context.pack.name, version: versionText(context.pack) },
    today: context.today,
    decision: decide(action, context),
    asked: [
      ask('M-post', 'post', watched => requirePost(action, watched), context),
      ask('M-state', 'step', watched => requireState(action, watched), context),
      ...rules,
    ],
    notAsked: [...(isExplainedHere ? [] : onProject), ...(isHere ? [] : onInput)].map(rule => rule.id),
  }
}
