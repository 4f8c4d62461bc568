import type { PlanLineRow } from '@zhengheng/contract'
import type { Restructuring } from './obstacles.ts'

interface Undoing {
  readonly action: string
  readonly input: unknown
}

const REASON = '撤销刚才的办理'

/** The act that takes the newest merging or splitting of a line back: undone, or the parts merged into one again. */
export function undoingOf(way: Restructuring, line: PlanLineRow, lines: readonly PlanLineRow[]): Undoing | undefined {
  if (way === 'plan.mergeLines')
    return line.lineage.merges.length > 0
      ? { action: 'plan.undoMerge', input: { into: line.id, reason: REASON } }
      : undefined
  const split = line.lineage.splits.at(-1)
  if (!split) return undefined
  const parts = split.parts.slice(1).flatMap(({ code }) => lines.filter(each => each.code === code))
  if (parts.length !== split.parts.length - 1) return undefined
  const whole = [line, ...parts].reduce((total, { planned }) => total + (planned ?? 0), 0)
  return {
    action: 'plan.mergeLines',
    input: {
      into: line.id,
      lines: parts.map(({ id }) => id),
      name: split.was.name,
      summary: [line, ...parts].map(({ summary }) => summary).join('\n'),
      amount: whole,
      task: '',
      reason: REASON,
    },
  }
}
