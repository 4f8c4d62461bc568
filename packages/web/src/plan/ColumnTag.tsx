import type { PlanLineRow } from '@zhengheng/contract'
import { useSay } from '../reader/i18n.tsx'
import { type Column, columnNames, columnOf } from './line-columns.ts'

const tones: Readonly<Record<Column, string>> = {
  drafting: 'tag-quiet',
  arguing: 'tag-plain',
  proposed: 'tag-plain',
  dropped: 'tag-quiet',
  merged: 'tag-quiet',
  supplement: 'tag-warn',
  listed: 'tag-ok',
}

/** The column a line stands in, as a word. */
export function ColumnTag({
  line,
  members,
}: {
  line: Pick<PlanLineRow, 'status' | 'opinions'>
  members: readonly { readonly id: string }[]
}) {
  const say = useSay()
  const column = columnOf(line, members)
  return <span className={`tag ${tones[column]}`}>{say(columnNames[column])}</span>
}
