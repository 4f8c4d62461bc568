import type { LineLineage, OtherLine } from '@zhengheng/contract'
import type { LineOrigin, PlanLine } from '@zhengheng/policy'

const other = ({ code, name, unitName, amount }: LineOrigin): OtherLine => ({ code, name, unitName, amount })

/** What merging and splitting made of a line, for those who read the plan. */
export function lineageOf({ merges = [], splits = [], mergedInto, splitFrom }: PlanLine): LineLineage {
  return {
    merges: merges.map(({ from, was, after, task, reason, at, by }) => ({
      from: from.map(other),
      was: other(was),
      after,
      task,
      reason,
      at,
      by,
    })),
    splits: splits.map(({ was, parts, explanation, reason, at, by }) => ({
      was: other(was),
      parts: parts.map(other),
      explanation,
      reason,
      at,
      by,
    })),
    mergedInto: mergedInto
      ? {
          ...other(mergedInto),
          before: mergedInto.before,
          reason: mergedInto.reason,
          at: mergedInto.at,
          by: mergedInto.by,
        }
      : null,
    splitFrom: splitFrom ? { ...other(splitFrom), reason: splitFrom.reason, at: splitFrom.at, by: splitFrom.by } : null,
  }
}
