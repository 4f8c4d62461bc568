import type { PlanLineRow } from '@zhengheng/contract'
import { type AnnualPlan, dayInShanghai, type Fen, type FrozenLine, fen, type Text, text } from '@zhengheng/policy'
import { columnOf } from './line-columns.ts'

/** What one list of lines has that another has not. */
export interface LineChange {
  readonly code: string
  readonly name: string
  readonly unitName: string
  readonly before: Fen | null
  readonly after: Fen | null
  readonly delta: number
  /** merging or splitting between the two lists, where that is why */
  readonly why: Text | null
}

/** @param whys what merging and splitting did to lines, by project */
export function compareRounds(
  before: readonly FrozenLine[],
  after: readonly FrozenLine[],
  whys: ReadonlyMap<string, Text> = new Map(),
): LineChange[] {
  const left = new Map(before.map(line => [line.project, line]))
  const changed = ({ project, code, name, unitName }: FrozenLine, was: Fen | null, is: Fen | null): LineChange => ({
    code,
    name,
    unitName,
    before: was,
    after: is,
    delta: (is ?? 0) - (was ?? 0),
    why: whys.get(project) ?? null,
  })
  const changes: LineChange[] = []
  for (const line of after) {
    const old = left.get(line.project)
    left.delete(line.project)
    if (old?.amount !== line.amount) changes.push(changed(line, old?.amount ?? null, line.amount))
  }
  return [...changes, ...[...left.values()].map(line => changed(line, line.amount, null))]
}

/** A list that can be compared: what went to the city government in a round, or what would go now. */
export interface Round {
  readonly key: string
  readonly name: Text
  readonly lines: readonly FrozenLine[]
  /** when it was fixed; null for now */
  readonly at: string | null
}

export function roundsOf(plan: AnnualPlan, lines: readonly PlanLineRow[], members: readonly { id: string }[]): Round[] {
  const frozen = plan.rounds.map((round, index) => ({
    key: String(index + 1),
    name: text(
      `第 ${index + 1} 次上报（${dayInShanghai(round.at)}）`,
      `Round ${index + 1} (${dayInShanghai(round.at)})`,
    ),
    lines: round.lines,
    at: round.at,
  }))
  const now = lines
    .filter(line => ['arguing', 'proposed', 'listed'].includes(columnOf(line, members)))
    .map(({ id, code, name, unitName, planned }) => ({ project: id, code, name, unitName, amount: fen(planned ?? 0) }))
  return [...frozen, { key: 'now', name: text('当前', 'Now'), lines: now, at: null }]
}
