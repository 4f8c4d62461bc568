import type { PlanLineRow } from '@zhengheng/contract'
import { type Reason, text } from '@zhengheng/policy'

export type Restructuring = 'plan.mergeLines' | 'plan.splitLine'

const number = (zh: string, en: string, lines: readonly PlanLineRow[], cure: Reason['cure']): Reason => ({
  rule: 'M-state',
  text: text(zh, en),
  fact: { what: text('已选', 'Selected'), value: `${lines.length} 项` },
  ...(cure && { cure }),
})

/** What stands in the way of merging or splitting just these lines, told before the form is opened. */
export function obstacleTo(way: Restructuring, lines: readonly PlanLineRow[]): Reason | undefined {
  if (way === 'plan.mergeLines' && lines.length < 2)
    return number('合并至少要选两个计划项', 'Merging takes at least two lines', lines, {
      text: text('请再选择要并入的计划项', 'Choose what is to be merged in'),
    })
  if (way === 'plan.splitLine' && lines.length !== 1)
    return number('拆分一次只对一个计划项办理', 'One line is split at a time', lines, {
      text: text('请只选一个计划项', 'Choose one line only'),
    })
  const elsewhere = lines.filter(({ status }) => status !== 'plan.submitted')
  return elsewhere.length === 0
    ? undefined
    : {
        rule: 'W-7.2',
        text: text('只有论证中的计划项可以合并或拆分', 'Only lines being argued are merged or split'),
        fact: { what: text('不在论证中', 'Not argued'), value: elsewhere.map(({ name }) => name).join('、') },
        cure: {
          text: text('请取消选择这些项；不列入的项可先移回论证', 'Leave these out; take dropped lines back first'),
        },
      }
}
