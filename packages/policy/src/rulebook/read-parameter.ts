import { isMonthDay } from '../kernel/calendar.ts'
import { fen, parseDecimal } from '../kernel/money.ts'
import { type Text, text } from '../kernel/text.ts'
import type { Currency } from './amount-text.ts'
import type { Parameters } from './pack.ts'
import { type ParameterName, type ParameterUnit, parameterCatalogue, parameterNames } from './parameters.ts'

type Value = Parameters[ParameterName]
export type ReadParameter =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Text }

export const isParameter = (name: string): name is ParameterName => (parameterNames as readonly string[]).includes(name)

const examples: Record<Exclude<ParameterUnit, 'money'>, Text> = {
  workingDays: text('15工作日', '15工作日 (working days)'),
  days: text('30天', '30天 (days)'),
  months: text('6个月', '6个月 (months)'),
  percent: text('15%', '15%'),
  monthDay: text('12-31 或 12月31日', '12-31 or 12月31日 (month and day)'),
  yesNo: text('是 或 否', '是 (yes) or 否 (no)'),
}
const money: Record<Currency, Text> = {
  CNY: text('100万、1000000元 或 100000000分', '100万, 1000000元 or 100000000分'),
  GBP: text('£100000', '£100000'),
}

/** Reads a value written with its unit. What is wrong is answered with the parameter and how to write it. */
export function readParameter(name: ParameterName, written: string, currency: Currency): ReadParameter {
  const { unit, title, mayBeNone } = parameterCatalogue[name]
  const trimmed = written.trim()
  const value = mayBeNone && /^(无|none)$/.test(trimmed) ? null : readValue(unit, trimmed, currency)
  if (value !== undefined) return { ok: true, value }
  const bare = unit !== 'yesNo' && unit !== 'monthDay' && /^\d+(\.\d+)?$/.test(trimmed)
  const example = unit === 'money' ? money[currency] : examples[unit]
  return {
    ok: false,
    problem: text(
      `${title.zh}（${name}）的值“${written}”${bare ? '缺少单位' : '读不懂'}，请写成 ${example.zh}${mayBeNone ? '，没有的写 无' : ''}`,
      `${title.en} (${name}): “${written}” ${bare ? 'has no unit' : 'is not understood'}; write ${example.en}${mayBeNone ? ', or 无 for none' : ''}`,
    ),
  }
}

const readValue = (unit: ParameterUnit, written: string, currency: Currency): Value | undefined =>
  unit === 'money' ? readMoney[currency](written) : readers[unit](written)

const readMoney: Record<Currency, (written: string) => Value | undefined> = {
  CNY(written) {
    const [, digits = '', unit = ''] = /^([\d.]+)\s*(万元|万|元|分)$/u.exec(written) ?? []
    if (unit === '分') return /^\d{1,15}$/.test(digits) ? fen(Number(digits)) : undefined
    return unit === '' ? undefined : parseDecimal(digits, unit === '元' ? 2 : 6)
  },
  GBP(written) {
    const [, digits] = /^£([\d.]+)$/.exec(written.replaceAll(',', '')) ?? []
    return digits === undefined ? undefined : parseDecimal(digits, 2)
  },
}

const wholeNumber =
  (unit: RegExp, least: number, most: number) =>
  (written: string): number | undefined => {
    const [, digits = '', rest = ''] = /^(\d{1,3})\s*(\D+)$/u.exec(written) ?? []
    const number = Number(digits)
    return unit.test(rest) && number >= least && number <= most ? number : undefined
  }

/** A day that every year has, as MM-DD. */
function readMonthDay(written: string): string | undefined {
  const [, month = '', day = ''] = /^(\d{1,2})(?:-|月)(\d{1,2})日?$/u.exec(written) ?? []
  const monthDay = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isMonthDay(monthDay) ? monthDay : undefined
}

const readers: Record<Exclude<ParameterUnit, 'money'>, (written: string) => Value | undefined> = {
  workingDays: wholeNumber(/^个?工作日$/u, 1, 999),
  days: wholeNumber(/^[天日]$/u, 1, 999),
  months: wholeNumber(/^个?月$/u, 1, 999),
  percent: wholeNumber(/^[%％]$/u, 0, 100),
  monthDay: readMonthDay,
  yesNo: written => ({ 是: true, yes: true, true: true, 否: false, no: false, false: false })[written],
}
