import { citation, judgeFacts, packNamed, wan } from '@zhengheng/policy'

const facts = {
  budget: wan(1000),
  totalAfter: wan(1000),
  adjusted: wan(160),
  goalsChanged: false,
  contentNeedsIt: true,
  ground: 'technical',
  withinPlan: true,
  selfAdjusted: true,
  filedOn: null,
}
const judged = judgeFacts({ rule: 'N-24.1' }, facts, packNamed('wuhan-2021'))

export const printed = !judged.ok
  ? judged.problems.map(({ field, text }) => `${field}: ${text.zh}`)
  : judged.judgements.flatMap(each =>
      each.outcome === 'speaks' ? [each.reason.text.zh, citation(each.rule).zh] : [each.outcome],
    )
// 不符合自行调整的条件：调整金额不超过概算总投资的 15%
// 国办发〔2019〕57号（待核）
