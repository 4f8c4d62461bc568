import type { PlanLineRow } from '@zhengheng/contract'
import { type Text, text } from '@zhengheng/policy'

/** Columns of the board. A line’s column follows from its status and from who has spoken. */
export const columnNames = {
  drafting: text('单位草稿', 'Unit drafts'),
  arguing: text('待论证', 'To be argued'),
  proposed: text('拟列入', 'Proposed'),
  dropped: text('不列入', 'Dropped'),
  merged: text('已并入他项', 'Merged'),
  supplement: text('补充待批', 'Supplements'),
  listed: text('已列入', 'In the plan'),
} as const satisfies Record<string, Text>
export type Column = keyof typeof columnNames
export const columns = Object.keys(columnNames) as readonly Column[]

type Placed = Pick<PlanLineRow, 'status' | 'opinions'>

const fixed: Readonly<Record<string, Column>> = {
  'plan.drafting': 'drafting',
  'plan.atCityGovernment': 'proposed',
  'plan.dropped': 'dropped',
  'plan.merged': 'merged',
  withdrawn: 'dropped',
  stopped: 'dropped',
  'plan.supplementRequested': 'supplement',
}

/** A line is proposed once every member has spoken; whatever has left the planning phase was in the plan. */
export function columnOf(line: Placed, members: readonly { readonly id: string }[]): Column {
  if (line.status === 'plan.submitted') return missingMembers(line, members).length > 0 ? 'arguing' : 'proposed'
  return fixed[line.status] ?? 'listed'
}

export const missingMembers = <M extends { readonly id: string }>(
  line: Pick<PlanLineRow, 'opinions'>,
  members: readonly M[],
): M[] => members.filter(member => !line.opinions.some(opinion => opinion.unit === member.id))
