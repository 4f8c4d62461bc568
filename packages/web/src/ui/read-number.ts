import { type Fen, formatWan, LARGEST_AMOUNT, parseDecimal, parseRounded, type Text, text } from '@zhengheng/policy'
import { currencyIn, halfWidth, type MoneyUnit, moneyUnits, unitOf } from './money-words.ts'

export interface Refused {
  readonly refused: Text
}
export const isRefused = (read: object): read is Refused => 'refused' in read

export interface ReadNumber {
  /** plain decimal without separators */
  readonly decimal: string
  /** the unit written in the cell itself, which outranks the column's */
  readonly unit?: MoneyUnit
}

const refuse = (zh: string, en: string): Refused => ({ refused: text(zh, en) })

const dateLike = [
  /^\d{4}[-/.年]\d{1,2}([-/.月]\d{1,2}日?)?月?$/,
  /^\d{1,2}[-/月]\d{1,2}(日|[-/]\d{2,4})?$/,
  /^\d{1,2}[-/](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i,
]
const isDate = (s: string) => dateLike.some(pattern => pattern.test(s)) && !/^\d+\.\d+$/.test(s)

/** 元, 万元, 12 万, 6500 元/台 */
const unitAtEnd = /\s*(?:([十百千万亿]*)[元圆]整?|(百万|[万亿]))(?:\/[^\d/]{1,6})?$/

/**
 * Reads what stands in a spreadsheet cell as a number, digit by digit. Whatever could be read in two ways is refused,
 * with the reason, rather than guessed.
 */
export function readNumber(written: string): ReadNumber | Refused {
  let s = halfWidth(written)
  if (s === '') return refuse('没有填写', 'Empty')
  const broken = unusable(s)
  if (broken) return broken
  s = s.replace(/^(¥|rmb|cny|人民币)\s*/i, '')
  const ending = unitAtEnd.exec(s)
  const unit = ending ? unitOf(ending[1] ?? ending[2] ?? '') : undefined
  if (unit) s = s.replace(unitAtEnd, '')
  if (/^[-/]+$/.test(s))
    return refuse(`“${written.trim()}”不是数字，没有就填 0`, 'Not a number: where there is none, put 0')
  if (/^\(.*\d.*\)$/.test(s) || s.startsWith('-'))
    return refuse(`“${written.trim()}”是负数，金额和数量不能为负`, 'Negative numbers are not accepted')
  const plain = ungrouped(s)
  if (plain === undefined) return misspelt(written.trim(), s)
  return { decimal: plain, ...(unit && { unit }) }
}

function unusable(s: string): Refused | undefined {
  if (/^#+$/.test(s))
    return refuse('列太窄，只复制到了 ####，请加宽列后重新复制', 'The column was too narrow: widen it and copy again')
  if (/^#(REF|DIV|N\/A|VALUE|NAME|NUM|NULL)/i.test(s))
    return refuse(`公式出错（${s}），请在原表中改正`, `Formula error ${s}`)
  if (/^-?\d+(\.\d+)?e[+-]?\d+$/i.test(s))
    return refuse(`“${s}”是科学计数法，请把单元格改为常规数字`, 'Scientific notation: format the cell as a number')
  const currency = currencyIn(s)
  if (currency)
    return refuse(
      `“${s}”是${currency.zh}，不是人民币，请在原表中折算成人民币`,
      `“${s}” is in ${currency.en}: convert it to renminbi in the original`,
    )
  if (/%$/.test(s)) return refuse(`“${s}”是百分数`, 'A percentage')
  if (isDate(s)) return refuse(`“${s}”像是日期，请把单元格改为常规数字`, 'Looks like a date')
  return undefined
}

/** Digits with well-placed thousands separators or none. */
function ungrouped(s: string): string | undefined {
  if (/^\d+(\.\d*)?$/.test(s)) return s.replace(/\.$/, '')
  if (/^\.\d+$/.test(s)) return `0${s}`
  if (/^\d{1,3}([, ])\d{3}(\1\d{3})*(\.\d+)?$/.test(s)) return s.replace(/[, ]/g, '')
  return undefined
}

const lookAlikes: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1', '|': '1', S: '5', B: '8' }

function misspelt(written: string, s: string): Refused {
  const letter = /[OolI|SB]/.exec(s)?.[0]
  const corrected = s.replace(/[OolI|SB]/g, c => lookAlikes[c] ?? c)
  if (letter && ungrouped(corrected) !== undefined)
    return refuse(
      `“${written}”中疑似把数字 ${lookAlikes[letter]} 写成了字母 ${letter}`,
      `“${written}” seems to have the letter ${letter} for the digit ${lookAlikes[letter]}`,
    )
  if (/^\d[\d, ]*,[\d, ]*(\.\d+)?$/.test(s))
    return refuse(`“${written}”的千位分隔符位置不对`, 'Thousands separators are misplaced')
  return refuse(`“${written}”不是数字`, `“${written}” is not a number`)
}

/** Reads an amount; `unit` is that of the column and gives way to a unit written in the cell. */
export const readAmount = (written: string, unit: MoneyUnit) => amountIn(written, unit, parseDecimal, LARGEST_AMOUNT)

/**
 * What somebody else’s table says, whether or not the product takes it: rounded to the 分 where a formula left more
 * places than money has, and as large as it is.
 */
export const readRounded = (written: string, unit: MoneyUnit) =>
  amountIn(written, unit, parseRounded, Number.MAX_SAFE_INTEGER)

function amountIn(
  written: string,
  unit: MoneyUnit,
  parse: typeof parseDecimal,
  most: number,
): { readonly fen: Fen } | Refused {
  const read = readNumber(written)
  if (isRefused(read)) return read
  const scale = moneyUnits[read.unit ?? unit]
  const fen = parse(read.decimal, scale)
  if (fen !== undefined && fen <= most) return { fen }
  return (read.decimal.split('.')[1]?.replace(/0+$/, '').length ?? 0) > scale
    ? refuse(`“${written.trim()}”比 1 分还细，请四舍五入到分`, 'Finer than 0.01 yuan')
    : refuse(`“${written.trim()}”太大，最多 ${largest} 万元`, `Too large: at most ${largest} × ¥10,000`)
}

const largest = formatWan(LARGEST_AMOUNT)

/** Reads a quantity: at most three decimal places. */
export function readQuantity(written: string): { readonly quantity: string } | Refused {
  const read = readNumber(written)
  if (isRefused(read)) return read
  if (read.unit) return refuse(`数量“${written.trim()}”带有金额单位`, 'A quantity with a money unit')
  const [whole = '0', decimals = ''] = read.decimal.split('.')
  const kept = decimals.replace(/0+$/, '')
  if (kept.length > 3) return refuse(`数量“${written.trim()}”超过三位小数`, 'More than three decimal places')
  const digits = whole.replace(/^0+(?=\d)/, '')
  if (digits.length > 9) return refuse(`数量“${written.trim()}”太大`, 'Too large')
  return { quantity: kept ? `${digits}.${kept}` : digits }
}
