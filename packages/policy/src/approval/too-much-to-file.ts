import { type Fen, fen, formatWan } from '../kernel/money.ts'
import { text } from '../kernel/text.ts'
import { typed } from '../rulebook/cure.ts'
import type { Pack } from '../rulebook/pack.ts'
import { reaches } from '../rulebook/reaches.ts'
import type { Reason } from '../rulebook/reason.ts'

/** An amount that has come to the limit from which a project is approved, not merely filed (article 8). */
export function tooMuchToFile(amount: Fen, pack: Pack): Reason | null {
  const limit = pack.parameters.approvalThreshold
  if (!reaches(amount, limit, pack)) return null
  return {
    rule: 'W-8.1',
    text: text(
      `总投资达到 ${formatWan(limit)} 万元，应报批而不是备案`,
      `From ${formatWan(limit)} × ¥10,000 on, approval is needed`,
    ),
    fact: { what: text('总投资', 'Investment'), value: `${formatWan(amount)} 万元` },
    cure: {
      text: text(
        `请重新判定办理路径；总投资确实不足 ${formatWan(limit)} 万元的，据实改正`,
        `Find the route again; if it truly is below ${formatWan(limit)}, correct it`,
      ),
      action: 'scope.findRoute',
      change: typed({ amount: fen(limit - 1) }),
    },
  }
}
