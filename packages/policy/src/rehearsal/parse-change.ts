import { isMonthDay } from '../kernel/calendar.ts'
import { fen, parseDecimal } from '../kernel/money.ts'
import { type Text, text } from '../kernel/text.ts'
import type { Pack, Parameters } from '../rulebook/pack.ts'
import { type ParameterName, type ParameterUnit, parameterCatalogue, parameterNames } from '../rulebook/parameters.ts'

/** One parameter of one pack, and the value to try. */
export interface Change {
  readonly pack: string
  readonly parameter: ParameterName
  readonly value: Parameters[ParameterName]
}

export type ParsedChange =
  | { readonly ok: true; readonly change: Change }
  | { readonly ok: false; readonly problem: Text }

const refused = (zh: string, en: string): ParsedChange => ({ ok: false, problem: text(zh, en) })

const examples: Record<ParameterUnit, Text> = {
  money: text('100万、1000000元 或 100000000分', '100万, 1000000元 or 100000000分'),
  workingDays: text('15工作日', '15工作日 (working days)'),
  days: text('30天', '30天 (days)'),
  months: text('6个月', '6个月 (months)'),
  percent: text('15%', '15%'),
  monthDay: text('12-31 或 12月31日', '12-31 or 12月31日 (month and day)'),
  yesNo: text('是 或 否', '是 (yes) or 否 (no)'),
}

/** Reads `wuhan-2021.approvalThreshold=100万`. What is wrong is answered with the place and with what is known. */
export function parseChange(written: string, packs: readonly Pack[]): ParsedChange {
  const match = /^([^.=]+)\.([^.=]+)=(.*)$/u.exec(written.trim())
  if (!match)
    return refused(
      `“${written}”应写成 规则包.参数=值，例如 wuhan-2021.approvalThreshold=100万`,
      `“${written}” should read pack.parameter=value, for example wuhan-2021.approvalThreshold=100万`,
    )
  const [, pack = '', parameter = '', value = ''] = match
  const known = [...new Set(packs.map(each => each.name))]
  if (!known.includes(pack))
    return refused(
      `没有规则包“${pack}”；现有：${known.join('、')}`,
      `There is no rule pack “${pack}”; known: ${known.join(', ')}`,
    )
  if (!isParameter(parameter))
    return refused(
      `规则包 ${pack} 没有参数“${parameter}”；现有：${parameterNames.map(name => `${name}（${parameterCatalogue[name].title.zh}）`).join('、')}`,
      `${pack} has no parameter “${parameter}”; known: ${parameterNames.join(', ')}`,
    )
  const { unit, title, mayBeNone } = parameterCatalogue[parameter]
  const read = mayBeNone && /^(无|none)$/.test(value.trim()) ? null : readers[unit](value.trim())
  if (read !== undefined) return { ok: true, change: { pack, parameter, value: read } }
  const unitMissing = unit !== 'yesNo' && unit !== 'monthDay' && /^\d+(\.\d+)?$/.test(value.trim())
  return refused(
    `${title.zh}（${parameter}）的值“${value}”${unitMissing ? '缺少单位' : '读不懂'}，请写成 ${examples[unit].zh}${mayBeNone ? '，没有的写 无' : ''}`,
    `${title.en} (${parameter}): “${value}” ${unitMissing ? 'has no unit' : 'is not understood'}; write ${examples[unit].en}${mayBeNone ? ', or 无 for none' : ''}`,
  )
}

const isParameter = (name: string): name is ParameterName => (parameterNames as readonly string[]).includes(name)

function readMoney(written: string) {
  const [, digits = '', unit = ''] = /^([\d.]+)\s*(万元|万|元|分)$/u.exec(written) ?? []
  if (unit === '分') return /^\d{1,15}$/.test(digits) ? fen(Number(digits)) : undefined
  return unit === '' ? undefined : parseDecimal(digits, unit === '元' ? 2 : 6)
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

const readers: Record<ParameterUnit, (written: string) => Parameters[ParameterName] | undefined> = {
  money: readMoney,
  workingDays: wholeNumber(/^个?工作日$/u, 1, 999),
  days: wholeNumber(/^[天日]$/u, 1, 999),
  months: wholeNumber(/^个?月$/u, 1, 999),
  percent: wholeNumber(/^[%％]$/u, 0, 100),
  monthDay: readMonthDay,
  yesNo: written => ({ 是: true, yes: true, true: true, 否: false, no: false, false: false })[written],
}
