import {
  type Fen,
  finalStages,
  formatWan,
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
  { parameters }: Pack,
): Consequence | null {
  if (result === '') return null
  if (result === 'refuse') return { text: text('将印发不予批复通知', 'A refusal letter will be issued'), rule: null }
  if (amount === null || amount === 0) return null
  if (stage === null || !finalStages.includes(stage)) {
    return { text: text('本阶段批复后，单位继续编报下一阶段', 'The unit goes on with the next stage'), rule: null }
  }
  const high = parameters.cityGovernmentThreshold
  if (high === null) return { text: text('可直接印发批复', 'The letter can be issued directly'), rule: null }
  const limit = formatWan(high)
  return amount >= high
    ? {
        text: text(
          `核定 ≥ ${limit} 万元，将先报市人民政府同意，再印发批复`,
          `Approved at ${limit} or more: the city government consents first`,
        ),
        rule: 'W-14+.a',
      }
    : {
        text: text(
          `核定不足 ${limit} 万元，可直接印发批复`,
          `Approved below ${limit}: the letter can be issued directly`,
        ),
        rule: 'W-14+.a',
      }
}
