import { type Fen, formatWan } from '../kernel/money.ts'
import { text } from '../kernel/text.ts'
import type { Pack } from '../rulebook/pack.ts'
import { needsConsent, reaches } from '../rulebook/reaches.ts'
import type { Reason } from '../rulebook/reason.ts'

interface Part {
  readonly name: string
  readonly amount: Fen
}

/**
 * Parts that stay below a limit which the whole reaches. The text at hand forbids no splitting; it makes small projects
 * free of approval, so such parts are pointed out and have to be explained (article 8, 待核).
 */
export function belowLimit(whole: Fen, parts: readonly Part[], pack: Pack): Reason | null {
  const { approvalThreshold, cityGovernmentThreshold } = pack.parameters
  const limits = [
    {
      limit: approvalThreshold,
      reached: (amount: Fen) => reaches(amount, approvalThreshold, pack),
      zh: '审批限额',
      en: 'approval',
    },
    {
      limit: cityGovernmentThreshold,
      reached: (amount: Fen) => needsConsent(amount, pack),
      zh: '报市人民政府同意的限额',
      en: 'consent of the city government',
    },
  ]
  const crossed = limits
    .map(each => ({ ...each, below: parts.filter(({ amount }) => !each.reached(amount)) }))
    .filter(({ reached, below }) => reached(whole) && below.length > 0)
  const [first] = crossed
  if (!first || first.limit === null) return null
  return {
    rule: 'W-8+.splitting',
    text: text(
      `拆分后有 ${first.below.length} 项低于${first.zh} ${formatWan(first.limit)} 万元，而原项达到该限额，疑似拆分规避审批`,
      `${first.below.length} of the parts stay below the limit of ${first.en}, which the whole reaches`,
    ),
    fact: {
      what: text('低于限额的各项', 'Parts below the limit'),
      value: first.below.map(({ name, amount }) => `${name} ${formatWan(amount)} 万元`).join('；'),
    },
    cure: {
      text: text(
        '请在“低于限额的说明”中写明这些项为何应分别立项，或调整各项金额',
        'Explain why these are projects of their own, or change the amounts',
      ),
    },
  }
}
