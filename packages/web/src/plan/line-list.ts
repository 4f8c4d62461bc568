import type { PlanLineRow } from '@zhengheng/contract'
import type { Tally } from '@zhengheng/policy'
import type { LineGroup } from './arrange-lines.ts'

/** What both the table and the board show and report. */
export interface LineListProps {
  readonly groups: readonly LineGroup[]
  readonly members: readonly { readonly id: string; readonly name: string }[]
  readonly selected: ReadonlySet<string>
  readonly total: Tally
  /** the groups are units, so the unit need not be said again */
  readonly byUnit: boolean
  onToggle(ids: readonly string[], on: boolean): void
  onOpen(id: string): void
}

export const idsOf = (lines: readonly PlanLineRow[]): string[] => lines.map(line => line.id)

export const allSelected = (lines: readonly PlanLineRow[], selected: ReadonlySet<string>): boolean =>
  lines.length > 0 && lines.every(line => selected.has(line.id))
