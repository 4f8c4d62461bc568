import type { PlanDetail, PlanLineRow } from '@zhengheng/contract'
import { fen, formatWan, linesOfLastRound, sum, type Text, tally, text } from '@zhengheng/policy'
import { missingMembers } from './line-columns.ts'

interface PlanFact {
  readonly label: Text
  readonly value: Text
}

const wan = (amount: number): Text =>
  text(`${formatWan(fen(Math.abs(amount)))} 万元`, `${formatWan(fen(Math.abs(amount)))} × ¥10,000`)
const fact = (zh: string, en: string, value: Text): PlanFact => ({ label: text(zh, en), value })
const many = (count: number): Text => text(`${count} 项`, String(count))

/** What is confirmed by an act on the whole plan: how many lines, how much, and whether all have spoken. */
export function planFacts(action: string, { plan, lines, members }: PlanDetail, unit: string): PlanFact[] {
  if (action === 'plan.submitUnitPlan') {
    return counted(lines.filter(line => line.unit === unit && line.status === 'plan.drafting'))
  }
  if (action === 'plan.submitToCityGovernment') {
    const kept = lines.filter(line => line.status === 'plan.submitted')
    const silent = kept.filter(line => missingMembers(line, members).length > 0)
    return [
      ...counted(kept),
      fact('资金额度', 'Ceiling', plan.ceiling === null ? text('未设', 'None') : wan(plan.ceiling)),
      fact('论证意见未齐', 'Opinions missing', many(silent.length)),
      fact('不列入', 'Dropped', many(lines.filter(line => line.status === 'plan.dropped').length)),
    ]
  }
  if (action === 'plan.approve' || action === 'plan.sendBack' || action === 'plan.issue') {
    const sent = linesOfLastRound(plan)
    const by = plan.rounds.at(-1)?.by ?? ''
    return [
      fact('项目数', 'Lines', many(sent.length)),
      fact('投资合计', 'Total', wan(sum(sent.map(line => line.amount)))),
      fact('上报', 'Submitted by', text(by, by)),
    ]
  }
  return []
}

function counted(lines: readonly PlanLineRow[]): PlanFact[] {
  const { count, amount } = tally(lines)
  return [fact('项目数', 'Lines', many(count)), fact('投资合计', 'Total', wan(amount))]
}
