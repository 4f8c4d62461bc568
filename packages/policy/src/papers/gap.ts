import type { Fen } from '../kernel/money.ts'

/** What stands in a paper where nobody can know yet what it will say. Issued papers hold none. */
export const gap = {
  number: '〔文号待编〕',
  code: '〔查验码待生成〕',
  day: '〔日期待定〕',
  open: '〔未填写〕',
} as const

const gaps = new Set<string>(Object.values(gap))
const eachGap = new RegExp(`(${Object.values(gap).join('|')})`)

/** The text cut at its gaps, so that a screen can mark them. */
export const cutAtGaps = (text: string): readonly { readonly text: string; readonly open: boolean }[] =>
  text
    .split(eachGap)
    .filter(part => part !== '')
    .map(part => ({ text: part, open: gaps.has(part) }))

/** An amount that is still to be typed: no sum of money is less than nothing. */
export const openAmount = -1 as Fen
