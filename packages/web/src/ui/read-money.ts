import { type Fen, parseDecimal } from '@zhengheng/policy'

const FULL_WIDTH = 0xfee0

/** What people type or paste as an amount in 万元: full-width digits, separators, a sign of currency, the unit itself. */
export function readWan(written: string): Fen | undefined {
  const plain = written
    .replace(/[０-９．，]/g, letter => String.fromCharCode(letter.charCodeAt(0) - FULL_WIDTH))
    .replace(/[,\s¥￥]/g, '')
    .replace(/万元?$/, '')
  return parseDecimal(plain, 6)
}
