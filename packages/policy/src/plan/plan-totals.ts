import { type Fen, fen, sum } from '../kernel/money.ts'

export interface Tally {
  readonly count: number
  readonly amount: Fen
}

/** How much was asked for, how much is to be listed, what is left of the ceiling: one count for board and workbook. */
export interface PlanTotals {
  readonly asked: Tally
  readonly kept: Tally
  readonly dropped: Tally
  /** ceiling less what is kept; negative when over; null without a ceiling */
  readonly left: number | null
}

/** What counting needs of a line. */
export interface CountedLine {
  readonly status: string
  readonly planned: number | null
}

/** A merged line is no line of its own any more: it counts within the other. */
export const tally = (lines: readonly CountedLine[]): Tally => ({
  count: lines.filter(({ status }) => status !== 'plan.merged').length,
  amount: sum(lines.map(line => fen(line.planned ?? 0))),
})

const outside = ['plan.dropped', 'withdrawn', 'stopped']

const notAsked = ['plan.drafting', 'plan.merged', 'withdrawn']

/** A unit’s drafts are its own affair and are not asked for yet; a merged line is asked for within the other. */
export const isAsked = ({ status }: CountedLine): boolean => !notAsked.includes(status)

/** A requested supplement is asked for and not yet kept. */
export const isKept = (line: CountedLine): boolean =>
  isAsked(line) && !outside.includes(line.status) && line.status !== 'plan.supplementRequested'

export function totalsOf(lines: readonly CountedLine[], ceiling: number | null): PlanTotals {
  const asked = lines.filter(isAsked)
  const kept = tally(asked.filter(isKept))
  const dropped = tally(asked.filter(line => outside.includes(line.status)))
  return { asked: tally(asked), kept, dropped, left: ceiling === null ? null : ceiling - kept.amount }
}

/** What is left of the ceiling after these lines are taken out or put in. */
export const leftAfter = (left: number | null, lines: readonly CountedLine[], move: 'drop' | 'keep'): number | null =>
  left === null ? null : left + (move === 'drop' ? 1 : -1) * tally(lines).amount
