import type { z } from 'zod'
import { meta } from './kernel/fields.ts'
import { type Text, text } from './kernel/text.ts'
import { holds } from './rulebook/amendment.ts'
import type { Pack } from './rulebook/pack.ts'
import type { Reason } from './rulebook/reason.ts'
import type { FactRule } from './rulebook/rule.ts'
import type { RuleId } from './rulebook/rulebook.ts'
import { type StandingChapterName, standingChapters, standingRules } from './standing-rules.ts'

/** What one rule says about the facts: it is content, it speaks, or a fact it looks at was not given. */
export type Judgement =
  | { readonly rule: RuleId; readonly outcome: 'content' }
  | { readonly rule: RuleId; readonly outcome: 'speaks'; readonly reason: Reason }
  | { readonly rule: RuleId; readonly outcome: 'unanswered'; readonly missing: readonly AskedFact[] }

/** A fact by the name it is given under and the name people read. */
export interface AskedFact {
  readonly field: string
  readonly label: Text
}

/** What is wrong with one of the given facts. */
export interface FactProblem {
  readonly field: string
  readonly text: Text
}

export type JudgedFacts =
  | { readonly ok: true; readonly judgements: readonly Judgement[] }
  | { readonly ok: false; readonly problems: readonly FactProblem[] }

/** One rule, or all rules of a chapter. */
export type Question = { readonly rule: RuleId } | { readonly chapter: StandingChapterName }

const fact = (facts: z.ZodObject, field: string): AskedFact => ({
  field,
  label: meta(facts.shape[field] as z.ZodType)?.label ?? text(field, field),
})

const placed = (question: Question) => {
  if ('chapter' in question) return standingChapters[question.chapter]
  const found = standingRules.get(question.rule)
  return found && { ...standingChapters[found.chapter], rules: [found.rule] }
}

const inForce = (pack: Pack) => (rule: FactRule) => pack.rules.has(rule.id) && holds(pack, rule.id)

/** The rules a question puts to the facts under a pack: none where the pack does not hold them. */
export const rulesAsked = (question: Question, pack: Pack): readonly FactRule[] =>
  placed(question)?.rules.filter(inForce(pack)) ?? []

/** The facts a question looks at, in the order of the chapter. */
export function factsAsked(question: Question, pack: Pack): readonly AskedFact[] {
  const { facts } = placed(question) ?? {}
  if (!facts) return []
  const needed = new Set(rulesAsked(question, pack).flatMap(({ reads }) => reads))
  return Object.keys(facts.shape)
    .filter(field => needed.has(field))
    .map(field => fact(facts, field))
}

/**
 * Judges given facts by one standing rule or a whole chapter. Facts are checked first and each wrong one is named; a
 * rule whose facts were not given says so and is never taken for content.
 */
export function judgeFacts(question: Question, given: unknown, pack: Pack): JudgedFacts {
  const { facts } = placed(question) ?? {}
  if (!facts) return { ok: false, problems: [{ field: '—', text: text('没有这条规则', 'There is no such rule') }] }
  const read = facts.partial().safeParse(given)
  if (!read.success) return { ok: false, problems: read.error.issues.flatMap(issue => problemsOf(facts, issue)) }
  const known = read.data as Readonly<Record<string, unknown>>
  return { ok: true, judgements: rulesAsked(question, pack).map(rule => judgement(rule, known, facts, pack)) }
}

function judgement(
  rule: FactRule,
  known: Readonly<Record<string, unknown>>,
  facts: z.ZodObject,
  pack: Pack,
): Judgement {
  const missing = rule.reads.filter(field => known[field] === undefined).map(field => fact(facts, field))
  if (missing.length > 0) return { rule: rule.id, outcome: 'unanswered', missing }
  const reason = rule({ facts: known, pack })
  return reason ? { rule: rule.id, outcome: 'speaks', reason } : { rule: rule.id, outcome: 'content' }
}

function problemsOf(facts: z.ZodObject, issue: z.core.$ZodIssue): readonly FactProblem[] {
  if (issue.code === 'unrecognized_keys' && issue.path.length === 0)
    return issue.keys.map(field => ({
      field,
      text: text('没有这项事实，请删去或改正名称', 'There is no such fact; drop it or correct its name'),
    }))
  const [first] = issue.path
  const field = issue.path.join('.') || '—'
  if (first === undefined) return [{ field, text: text('应为一个 JSON 对象', 'Must be a JSON object') }]
  const { label } = fact(facts, String(first))
  return [{ field, text: text(`“${label.zh}”${expected(issue).zh}`, `“${label.en}”: ${expected(issue).en}`) }]
}

/** What a fact should have been, by what was found wrong with it. */
function expected(issue: z.core.$ZodIssue): Text {
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String).join(' ')
    return text(`应为其中之一：${values}`, `must be one of: ${values}`)
  }
  if (issue.code === 'invalid_format') return text('应写成 2026-03-02', 'write it as 2026-03-02')
  if (issue.code === 'invalid_type') return types[issue.expected] ?? text('类型不对', 'has a wrong type')
  if (issue.code === 'too_small' && issue.origin === 'string') return text('不能为空', 'must not be empty')
  if (issue.code === 'too_big' || issue.code === 'too_small') {
    const [zh, en] = issue.code === 'too_big' ? ['不大于', 'at most'] : ['不小于', 'at least']
    const edge = String(issue.code === 'too_big' ? issue.maximum : issue.minimum)
    return text(`应${zh} ${edge}`, `must be ${en} ${edge}`)
  }
  return text('写法不对', 'is not understood')
}

const types: Readonly<Record<string, Text>> = {
  boolean: text('应为 true 或 false', 'must be true or false'),
  string: text('应为文字；日期写成 2026-03-02', 'must be a text; a day is written as 2026-03-02'),
  number: text('应为数字', 'must be a number'),
  int: text('应为整数；金额以分计', 'must be a whole number; amounts are in 分'),
  array: text('应为列表', 'must be a list'),
  object: text('应为对象', 'must be an object'),
}
