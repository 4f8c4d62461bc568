import type { Fen } from '../kernel/money.ts'
import { financialNumber } from './numerals.ts'

/**
 * 大写金额 without the word 人民币: 壹仟元整, 壹拾元零伍分.
 * 整 closes an amount that ends at 元 or 角; 零 marks a missing 角 between 元 and 分.
 */
export function amountInWords(amount: Fen): string {
  if (amount < 0) return `负${amountInWords(-amount as Fen)}`
  const yuan = Math.floor(amount / 100)
  const jiao = Math.floor((amount % 100) / 10)
  const fen = amount % 10
  if (amount === 0) return '零元整'
  const whole = yuan > 0 ? `${financialNumber(yuan)}元` : ''
  const tenths = jiao > 0 ? `${financialNumber(jiao)}角` : yuan > 0 && fen > 0 ? '零' : ''
  return `${whole}${tenths}${fen > 0 ? `${financialNumber(fen)}分` : '整'}`
}
