import type { z } from 'zod'
import { AcceptanceFacts } from './acceptance/facts.ts'
import { acceptanceRules } from './acceptance/rules.ts'
import type { Chapter } from './action.ts'
import { ConditionFacts } from './approval/conditions/facts.ts'
import { conditionsRules } from './approval/conditions/rules.ts'
import { BuildingFacts } from './construction/building/facts.ts'
import { buildingRules } from './construction/building/rules.ts'
import { ChangeFacts } from './construction/change/facts.ts'
import { changeRules } from './construction/change/rules.ts'
import { ContractFacts } from './construction/contract/facts.ts'
import { contractRules } from './construction/contract/rules.ts'
import { MoneyFacts } from './construction/money/facts.ts'
import { moneyRules } from './construction/money/rules.ts'
import { type Text, text } from './kernel/text.ts'
import { EvaluationFacts } from './operation/evaluation/facts.ts'
import { evaluationRules } from './operation/evaluation/rules.ts'
import { RunningFacts } from './operation/running/facts.ts'
import { runningRules } from './operation/running/rules.ts'
import type { FactRule } from './rulebook/rule.ts'
import type { RuleId } from './rulebook/rulebook.ts'
import { SupervisionFacts } from './supervision/facts.ts'
import { supervisionRules } from './supervision/rules.ts'

/** Rules over facts: acts list them as gates, supervision asks them as questions, `check` and libraries over given facts. */
export interface StandingChapter {
  readonly title: Text
  /** the chapter whose acts will list these rules */
  readonly chapter: Chapter
  readonly facts: z.ZodObject
  readonly rules: readonly FactRule[]
}

export const standingChapters = {
  conditions: {
    title: text('申报条件与批复效力', 'Conditions and validity of approval'),
    chapter: 'approval',
    facts: ConditionFacts,
    rules: conditionsRules,
  },
  contract: {
    title: text('采购与合同', 'Procurement and contracts'),
    chapter: 'construction',
    facts: ContractFacts,
    rules: contractRules,
  },
  building: { title: text('建设', 'Building'), chapter: 'construction', facts: BuildingFacts, rules: buildingRules },
  change: { title: text('变更', 'Change'), chapter: 'construction', facts: ChangeFacts, rules: changeRules },
  money: { title: text('资金', 'Money'), chapter: 'construction', facts: MoneyFacts, rules: moneyRules },
  acceptance: {
    title: text('验收与档案', 'Acceptance and archives'),
    chapter: 'acceptance',
    facts: AcceptanceFacts,
    rules: acceptanceRules,
  },
  running: { title: text('运行维护', 'Operation'), chapter: 'operation', facts: RunningFacts, rules: runningRules },
  evaluation: {
    title: text('评估评价', 'Evaluation'),
    chapter: 'operation',
    facts: EvaluationFacts,
    rules: evaluationRules,
  },
  supervision: {
    title: text('监督管理', 'Supervision'),
    chapter: 'supervision',
    facts: SupervisionFacts,
    rules: supervisionRules,
  },
} as const satisfies Record<string, StandingChapter>

export type StandingChapterName = keyof typeof standingChapters
export const standingChapterNames = Object.keys(standingChapters) as readonly StandingChapterName[]

/** A standing rule with the chapter whose facts it judges. */
export interface PlacedRule {
  readonly chapter: StandingChapterName
  readonly rule: FactRule
}

/** Every standing rule by its id. */
export const standingRules: ReadonlyMap<RuleId, PlacedRule> = new Map(
  standingChapterNames.flatMap(name => standingChapters[name].rules.map(rule => [rule.id, { chapter: name, rule }])),
)
