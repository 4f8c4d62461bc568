import type { Text } from '@zhengheng/policy'
import { currencyIn, type MoneyUnit, moneyUnits, unitOf } from '../../../ui/money-words.ts'

/** What a number format tells about a number: that it is a day, or in which unit or currency it is drawn. */
export interface FormatMeaning {
  readonly date?: true
  readonly unit?: MoneyUnit
  readonly currency?: Text
}

/** Formats every program knows by number. Those of money follow the machine's country, so they tell no currency. */
const datesByNumber = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58)
const FIRST_OWN = 164

export function meaningOf(id: number, code: string): FormatMeaning {
  if (id < FIRST_OWN && datesByNumber(id)) return { date: true }
  const [positive = ''] = code.split(';')
  const bare = positive.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '')
  if (/[ymdhs年月日]/i.test(bare) && !/[#0?]/.test(bare.replace(/\.0+/, ''))) return { date: true }
  const words = positive.replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"').replace(/"/g, '')
  const currency = id < FIRST_OWN ? undefined : currencyIn(words)
  if (currency) return { currency }
  const unit = unitDrawn(positive, words)
  return unit ? { unit } : {}
}

/** `0.00"万元"` draws what is stored; `0!.0,"万元"` draws a ten-thousandth of it, so that 元 are stored. */
function unitDrawn(code: string, words: string): MoneyUnit | undefined {
  const many = /([十百千万亿]*)[元圆]|([万亿])\s*$/.exec(words)
  const unit = many && unitOf(many[1] ?? many[2] ?? '')
  if (!unit) return undefined
  const thousands = /[0#?](,+)(?=[^0#?]*$)/.exec(code.replace(/"[^"]*"/g, '""'))?.[1]?.length ?? 0
  const shifted = /(?:[!\\]\.|"\.")([0#?]+)/.exec(code)?.[1]?.length ?? 0
  const places = moneyUnits[unit] - 3 * thousands - shifted
  return (Object.keys(moneyUnits) as MoneyUnit[]).find(each => moneyUnits[each] === places)
}
