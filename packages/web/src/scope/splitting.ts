import type { ProjectRow } from '@zhengheng/contract'
import { type Fen, fen, formatWan, holds, type Pack, type Reason, terminalStatuses, text } from '@zhengheng/policy'

type Row = Pick<ProjectRow, 'code' | 'name' | 'year' | 'amount' | 'status'>

/** Other small projects of the same unit and year: the ones a splitting question would be about. */
export const smallSiblings = (rows: readonly Row[], chosen: Pick<Row, 'code' | 'year'>, pack: Pack): readonly Row[] =>
  rows.filter(
    ({ code, year, amount, status }) =>
      code !== chosen.code &&
      year === chosen.year &&
      amount !== null &&
      amount < pack.parameters.approvalThreshold &&
      !(terminalStatuses as readonly string[]).includes(status),
  )

/** A hint, not a block: small projects that together reach the limit need an explanation (article 8, 待核). */
export function splittingHint(amount: Fen, siblings: readonly Row[], pack: Pack): Reason | undefined {
  const { approvalThreshold } = pack.parameters
  if (!holds(pack, 'W-8+.splitting') || amount >= approvalThreshold || siblings.length === 0) return undefined
  const together = siblings.reduce((sum, sibling) => sum + (sibling.amount ?? 0), Number(amount))
  if (together < approvalThreshold) return undefined
  return {
    rule: 'W-8+.splitting',
    text: text('疑似拆分：请说明这些项目为何分别立项', 'It may look split: explain why these are separate projects'),
    fact: {
      what: text('同年小额项目合计', 'Small projects of the year together'),
      value: `${formatWan(fen(together))} 万元（${siblings.map(sibling => `${sibling.name} ${formatWan(fen(sibling.amount ?? 0))}`).join('、')}）`,
    },
    cure: {
      text: text(
        '请在备案表“与本单位同年其他小额项目的关系”中说明',
        'Explain it in the filing, under the relation to other small projects',
      ),
    },
  }
}
