import type { PlanLineRow } from '@zhengheng/contract'
import { type Fen, fen, sum } from '@zhengheng/policy'

export interface Tally {
  readonly count: number
  readonly amount: Fen
}

/** What the head of the board says: how much was asked for, how much is to be listed, what is left of the ceiling. */
export interface PlanTotals {
  readonly asked: Tally
  readonly kept: Tally
  readonly dropped: Tally
  /** ceiling less what is kept; negative when over; null without a ceiling */
  readonly left: number | null
}

type Counted = Pick<PlanLineRow, 'status' | 'planned'>

const plannedAmount = (line: Counted): Fen => fen(line.planned ?? 0)
export const tally = (lines: readonly Counted[]): Tally => ({
  count: lines.length,
  amount: sum(lines.map(plannedAmount)),
})

const outside = ['plan.dropped', 'withdrawn', 'stopped']

/** A unit’s drafts are its own affair and are not counted; a requested supplement is asked for and not yet kept. */
export function totalsOf(lines: readonly Counted[], ceiling: number | null): PlanTotals {
  const asked = lines.filter(line => line.status !== 'plan.drafting' && line.status !== 'withdrawn')
  const kept = asked.filter(line => !outside.includes(line.status) && line.status !== 'plan.supplementRequested')
  const dropped = tally(asked.filter(line => outside.includes(line.status)))
  const keptTally = tally(kept)
  return { asked: tally(asked), kept: keptTally, dropped, left: ceiling === null ? null : ceiling - keptTally.amount }
}

/** What is left of the ceiling after these lines are taken out or put in. */
export const leftAfter = (left: number | null, lines: readonly Counted[], move: 'drop' | 'keep'): number | null =>
  left === null ? null : left + (move === 'drop' ? 1 : -1) * tally(lines).amount
