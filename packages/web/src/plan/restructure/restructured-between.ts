import type { PlanLineRow } from '@zhengheng/contract'
import { type Text, text } from '@zhengheng/policy'

/**
 * Which lines were merged or split between two lists, and how: the reason for a change that no adjustment tells.
 * Null stands for now; a list that is not there begins before everything.
 */
export function restructuredBetween(
  lines: readonly PlanLineRow[],
  from: string | null | undefined,
  to: string | null | undefined,
): ReadonlyMap<string, Text> {
  const begin = from === null ? '9' : (from ?? '')
  const end = to === null ? '9' : (to ?? '')
  const [first, last] = begin <= end ? [begin, end] : [end, begin]
  const within = ({ at }: { readonly at: string }) => first < at && at <= last
  return new Map(
    lines.flatMap(({ id, lineage }) => {
      const words = wordsOf(lineage, within)
      return words ? [[id, words] as const] : []
    }),
  )
}

const codes = (lines: readonly { readonly code: string }[]) => lines.map(({ code }) => code).join('、')

function wordsOf(
  { merges, splits, mergedInto, splitFrom }: PlanLineRow['lineage'],
  within: (event: { readonly at: string }) => boolean,
): Text | undefined {
  if (mergedInto && within(mergedInto))
    return text(`并入 ${mergedInto.code} ${mergedInto.name}`, `merged into ${mergedInto.code}`)
  if (splitFrom && within(splitFrom)) return text(`由 ${splitFrom.code} 拆分`, `split from ${splitFrom.code}`)
  const merge = merges.findLast(within)
  if (merge) return text(`并入了 ${codes(merge.from)}`, `took in ${codes(merge.from)}`)
  const split = splits.findLast(within)
  return split && text(`拆分出 ${codes(split.parts.slice(1))}`, `split off ${codes(split.parts.slice(1))}`)
}
