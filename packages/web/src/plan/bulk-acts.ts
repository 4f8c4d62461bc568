import type { PlanLineRow } from '@zhengheng/contract'
import { type Reason, type Text, text } from '@zhengheng/policy'

/** What can be done to many lines at once. Each line keeps its own entry in the log. */
export const bulkActs = {
  drop: {
    action: 'plan.dropLine',
    title: text('移到“不列入”', 'Drop'),
    reason: text('不列入理由', 'Why dropped'),
    done: (count: number) => text(`已移到不列入 ${count} 项`, `Dropped ${count}`),
  },
  keep: {
    action: 'plan.adjustLine',
    title: text('移回论证', 'Back to argument'),
    reason: text('重新列入论证的理由', 'Why it is argued again'),
    done: (count: number) => text(`已移回论证 ${count} 项`, `${count} back to argument`),
  },
  agree: {
    action: 'plan.giveOpinion',
    title: text('无意见', 'No objection'),
    reason: null,
    done: (count: number) => text(`已提出无意见 ${count} 项`, `No objection to ${count}`),
  },
} as const satisfies Record<string, { action: string; title: Text; reason: Text | null; done: (count: number) => Text }>
export type BulkAct = keyof typeof bulkActs

/** What each line is sent, from the one reason typed for all. */
export function inputOf(act: BulkAct, line: PlanLineRow, reason: string): unknown {
  if (act === 'drop') return { reason }
  if (act === 'keep') return { amount: line.planned ?? 0, content: '', reason }
  return { stance: 'agree', text: '' }
}

export interface Sorted {
  readonly able: readonly PlanLineRow[]
  readonly unable: readonly { readonly line: PlanLineRow; readonly reasons: readonly Reason[] }[]
  /** the act concerns this person’s post at all */
  readonly concerns: boolean
}

/** Which of the chosen lines the act is possible for; the rest with their reasons. Moving back is for what was dropped. */
export function sortedFor(act: BulkAct, lines: readonly PlanLineRow[]): Sorted {
  const able: PlanLineRow[] = []
  const unable: { line: PlanLineRow; reasons: readonly Reason[] }[] = []
  let concerns = false
  for (const line of lines) {
    const offer = line.offers.find(one => one.action === bulkActs[act].action)
    if (!offer || (act === 'keep' && line.status !== 'plan.dropped')) continue
    concerns = true
    if (offer.decision.allowed) able.push(line)
    else unable.push({ line, reasons: offer.decision.reasons })
  }
  return { able, unable, concerns }
}
