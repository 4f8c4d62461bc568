import { type Fen, formatWan, formatYuan } from '../kernel/money.ts'
import { type Text, text } from '../kernel/text.ts'

/** Amounts of a pack are whole numbers of the smallest unit of its currency: 分 or pence. */
export type Currency = 'CNY' | 'GBP'

/** An amount as people of the pack read it: `50.00 万元`, `£100,000`. */
export function amountText(amount: Fen, currency: Currency): Text {
  if (currency === 'CNY') return text(`${formatWan(amount)} 万元`, `${formatWan(amount)} ten-thousand yuan`)
  const pounds = `£${formatYuan(amount).replace(/\.00$/, '')}`
  return text(pounds, pounds)
}
