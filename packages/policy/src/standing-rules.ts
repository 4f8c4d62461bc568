import type { z } from 'zod'
import { AcceptanceFacts } from './acceptance/facts.ts'
import * as acceptance from './acceptance/rules.ts'
import type { Chapter } from './action.ts'
import { ConditionFacts } from './approval/conditions/facts.ts'
import * as conditions from './approval/conditions/rules.ts'
import { BuildingFacts } from './construction/building/facts.ts'
import * as building from './construction/building/rules.ts'
import { ChangeFacts } from './construction/change/facts.ts'
import { builtAsApproved, otherAdjustment, ownAdjustment } from './construction/change/rules.ts'
import { ContractFacts } from './construction/contract/facts.ts'
import * as contract from './construction/contract/rules.ts'
import { MoneyFacts } from './construction/money/facts.ts'
import * as money from './construction/money/rules.ts'
import { type Text, text } from './kernel/text.ts'
import { EvaluationFacts } from './operation/evaluation/facts.ts'
import * as evaluation from './operation/evaluation/rules.ts'
import { RunningFacts } from './operation/running/facts.ts'
import * as running from './operation/running/rules.ts'
import type { RuleId } from './rulebook/rulebook.ts'
import type { AnyStandingRule } from './rulebook/standing-rule.ts'
import { SupervisionFacts } from './supervision/facts.ts'
import * as supervision from './supervision/rules.ts'

/** Rules that can be asked over given facts, without an act: what a chapter’s later actions list, and libraries ask. */
export interface StandingChapter {
  readonly title: Text
  /** the chapter whose acts will list these rules */
  readonly chapter: Chapter
  readonly facts: z.ZodObject
  readonly rules: readonly AnyStandingRule[]
}

const chapter = (title: Text, of: Chapter, facts: z.ZodObject, rules: object): StandingChapter => ({
  title,
  chapter: of,
  facts,
  rules: Object.values(rules) as AnyStandingRule[],
})

export const standingChapters = {
  conditions: chapter(
    text('申报条件与批复效力', 'Conditions and validity of approval'),
    'approval',
    ConditionFacts,
    conditions,
  ),
  contract: chapter(text('采购与合同', 'Procurement and contracts'), 'construction', ContractFacts, contract),
  building: chapter(text('建设', 'Building'), 'construction', BuildingFacts, building),
  change: chapter(text('变更', 'Change'), 'construction', ChangeFacts, {
    ownAdjustment,
    otherAdjustment,
    builtAsApproved,
  }),
  money: chapter(text('资金', 'Money'), 'construction', MoneyFacts, money),
  acceptance: chapter(text('验收与档案', 'Acceptance and archives'), 'acceptance', AcceptanceFacts, acceptance),
  running: chapter(text('运行维护', 'Operation'), 'operation', RunningFacts, running),
  evaluation: chapter(text('评估评价', 'Evaluation'), 'operation', EvaluationFacts, evaluation),
  supervision: chapter(text('监督管理', 'Supervision'), 'supervision', SupervisionFacts, supervision),
} as const satisfies Record<string, StandingChapter>

export type StandingChapterName = keyof typeof standingChapters
export const standingChapterNames = Object.keys(standingChapters) as readonly StandingChapterName[]

/** A standing rule with the chapter whose facts it judges. */
export interface PlacedRule {
  readonly chapter: StandingChapterName
  readonly rule: AnyStandingRule
}

/** Every standing rule by its id. */
export const standingRules: ReadonlyMap<RuleId, PlacedRule> = new Map(
  standingChapterNames.flatMap(name => standingChapters[name].rules.map(rule => [rule.id, { chapter: name, rule }])),
)
