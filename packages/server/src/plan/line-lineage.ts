import type { LineLineage, OtherLine } from '@zhengheng/contract'
import { fen, formatWan, type LineOrigin, type PlanLine } from '@zhengheng/policy'

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

const named = ({ unitName, name, amount }: OtherLine): string => `${unitName}“${name}”${formatWan(fen(amount))}万元`

/** Which merging and splitting made a line what it is, in the words of a paper; nothing for a line as it was asked for. */
export function originIn({ merges, splits, splitFrom }: LineLineage): string {
  const said = [
    ...merges.map(({ was, from, task, at }) => ({
      at,
      words: `由${[was, ...from].map(named).join('、')}合并而成${task && `，下达任务：${task}`}`,
    })),
    ...splits.map(({ was, explanation, at }) => ({
      at,
      words: `由${named(was)}拆分${explanation && `，说明：${explanation}`}`,
    })),
    ...(splitFrom ? [{ at: splitFrom.at, words: `由${named(splitFrom)}拆分` }] : []),
  ]
  return said
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .map(({ words }) => words)
    .join('；')
}
