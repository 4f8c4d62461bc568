import {
  type Fen,
  finalStages,
  formatWan,
  holds,
  needsConsent,
  type Pack,
  type RuleId,
  type Stage,
  type Text,
  text,
} from '@zhengheng/policy'

/** What a decision leads to, said before it is made. */
export interface Consequence {
  readonly text: Text
  readonly rule: RuleId | null
}

/** The road after the decision depends on the amount typed; the line follows the typing. */
export function consequenceOf(
  result: 'approve' | 'refuse' | '',
  amount: Fen | null,
  stage: Stage | null,
  pack: Pack,
): Consequence | null {
  if (result === '') return null
  if (result === 'refuse') return { text: text('将印发不予批复通知', 'A refusal letter will be issued'), rule: null }
  if (amount === null || amount === 0) return null
  if (stage === null || !finalStages.includes(stage)) {
    return { text: text('本阶段批复后，单位继续编报下一阶段', 'The unit goes on with the next stage'), rule: null }
  }
  const high = pack.parameters.cityGovernmentThreshold
  const direct = text('可直接印发批复', 'The letter can be issued directly')
  if (high === null || !holds(pack, 'W-14+.a')) return { text: direct, rule: null }
  const limit = formatWan(high)
  return needsConsent(amount, pack)
    ? {
        text: text(
          `核定达到 ${limit} 万元限额，将先报市人民政府同意，再印发批复`,
          `The limit of ${limit} is reached: the city government consents first`,
        ),
        rule: 'W-14+.a',
      }
    : {
        text: text(`核定未达到 ${limit} 万元限额，${direct.zh}`, `Below the limit of ${limit}: ${direct.en}`),
        rule: 'W-14+.a',
      }
}
