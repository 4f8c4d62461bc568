import type { PlanLikeness, RepeatHint, SplitHint, ToldAnswer } from '@zhengheng/contract'
import { type Text, text } from '@zhengheng/policy'

/** What is known about one line, without and with an answer that settles it. */
export interface LineHints {
  readonly repeats: readonly RepeatHint[]
  readonly splits: readonly SplitHint[]
  /** hints that somebody set aside */
  readonly folded: number
}

/** Set aside, with a reason, for the texts as they still are. */
export const isFolded = (answer: ToldAnswer | null): boolean => answer?.verdict === 'ignore' && answer.stands

const none: LineHints = { repeats: [], splits: [], folded: 0 }

/** Hints by line; a line nothing was found about has none. */
export function hintsByLine(likeness: PlanLikeness | undefined): (id: string) => LineHints {
  if (!likeness) return () => none
  const byLine = new Map<string, LineHints>()
  const add = (id: string, hint: Partial<LineHints>, folded: number) => {
    const { repeats, splits, folded: before } = byLine.get(id) ?? none
    byLine.set(id, {
      repeats: [...repeats, ...(hint.repeats ?? [])],
      splits: [...splits, ...(hint.splits ?? [])],
      folded: before + folded,
    })
  }
  for (const [id, hits] of Object.entries(likeness.repeats)) {
    const open = hits.filter(({ answer }) => !isFolded(answer))
    add(id, { repeats: open }, hits.length - open.length)
  }
  for (const split of likeness.splits)
    for (const { id } of split.lines)
      if (isFolded(split.answer)) add(id, {}, 1)
      else add(id, { splits: [split] }, 0)
  return id => byLine.get(id) ?? none
}

export const STRONG = 60

export const hintFilters = {
  any: text('全部', 'All'),
  hinted: text('有提示', 'With a hint'),
  strong: text(`重复度 ≥ ${STRONG}%`, `Repeats ≥ ${STRONG}%`),
  split: text('疑似拆分', 'May be split'),
} as const satisfies Record<string, Text>
export type HintFilter = keyof typeof hintFilters

/** Whether a line is shown under a filter. What was set aside no longer counts. */
export const passesHints = (filter: HintFilter, { repeats, splits }: LineHints): boolean =>
  ({
    any: true,
    hinted: repeats.length + splits.length > 0,
    strong: repeats.some(({ percent }) => percent >= STRONG),
    split: splits.length > 0,
  })[filter]
