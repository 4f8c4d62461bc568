import { z } from 'zod'
import { choice, optionalProse } from '../kernel/fields.ts'
import { type Text, text } from '../kernel/text.ts'
import type { Approval, Correction, CorrectionRound } from './approval.ts'

export const settlementNames = {
  resolved: text('已解决', 'Resolved'),
  unresolved: text('仍有问题', 'Still a problem'),
} as const satisfies Record<string, Text>

/** What a reviewer found of each item that was answered; it goes with the opinion or with the next notice. */
export const settlements = () =>
  z
    .array(
      z.strictObject({
        /** number of the item in the latest notice, from 1 */
        item: z
          .int()
          .min(1)
          .max(500)
          .meta({ label: text('第几处', 'Item'), widget: 'line' }),
        result: choice('核实', 'Finding', settlementNames),
        note: optionalProse('说明', 'Note', { max: 500 }),
      }),
    )
    .max(500)
    .default([])
    .meta({ label: text('上次补正的核实', 'The last corrections, checked'), widget: 'rows' })
type Settlements = z.output<ReturnType<typeof settlements>>

export interface UnsettledItem {
  readonly item: Correction
  /** as the notice counts, from 1 */
  readonly no: number
}

/**
 * What of the latest notice was answered and not found resolved. No rule forbids an opinion or a decision meanwhile
 * (一次告知 binds the notice, not the conclusion): who concludes has to know of it.
 */
export function unsettledItems(corrections: Approval['corrections']): readonly UnsettledItem[] {
  const last = corrections.at(-1)
  if (!last?.answeredAt) return []
  return last.items
    .map((item, index) => ({ item, no: index + 1 }))
    .filter(({ item }) => item.settled?.result !== 'resolved')
}

/** The notices with what was found of the latest one. Only the side that asked closes an item. */
export function settledBy(
  corrections: Approval['corrections'],
  // Inputs from before items were closed do not have them.
  found: Settlements | undefined,
  { by, at }: { readonly by: string; readonly at: string },
): readonly CorrectionRound[] {
  const last = corrections.at(-1)
  if (!last?.answeredAt || !found || found.length === 0) return corrections
  const items = last.items.map((item, index) => {
    const finding = found.find(one => one.item === index + 1)
    return finding ? { ...item, settled: { result: finding.result, note: finding.note, by, at } } : item
  })
  return [...corrections.slice(0, -1), { ...last, items }]
}

/** What was found of the latest notice stays inside until the next notice or the letter tells it. */
export const withoutFindings = (corrections: Approval['corrections']): readonly CorrectionRound[] =>
  corrections.map((round, index) =>
    index < corrections.length - 1 ? round : { ...round, items: round.items.map(({ settled: _, ...item }) => item) },
  )
