import { type Text, text } from '@zhengheng/policy'

/** Units people write amounts in, with the decimal places one of them has in 分. */
export const moneyUnits = { yuan: 2, hundred: 4, thousand: 5, wan: 6, million: 8, yi: 10 } as const
export type MoneyUnit = keyof typeof moneyUnits

export const unitWords: Readonly<Record<MoneyUnit, Text>> = {
  yuan: text('元', '¥'),
  hundred: text('百元', '×¥100'),
  thousand: text('千元', '×¥1,000'),
  wan: text('万元', '×¥10,000'),
  million: text('百万元', '×¥1,000,000'),
  yi: text('亿元', '×¥100,000,000'),
}

const byWord: Readonly<Record<string, MoneyUnit>> = {
  '': 'yuan',
  百: 'hundred',
  千: 'thousand',
  万: 'wan',
  百万: 'million',
  亿: 'yi',
}

/** The unit a word for many says: 万 is 万元. Nothing for those not in use, such as 千万. */
export const unitOf = (many: string): MoneyUnit | undefined => byWord[many]

/** Full-width forms, odd spaces and odd minus signs in the way a keyboard writes them. */
export const halfWidth = (written: string): string =>
  written
    .replace(/[！-～]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/￥/g, '¥')
    .replace(/[﹕∶]/g, ':')
    .replace(/[\u00a0\u2000-\u200b\u202f\u3000\ufeff]/g, ' ')
    .replace(/[−–—﹣]/g, '-')
    .trim()

/** Spaces within 万 元 mean nothing; several elsewhere hold apart what is written on one line. */
const squeezed = (written: string) =>
  halfWidth(written)
    .replace(/([十百千万亿])\s+(?=[元圆])/g, '$1')
    .replace(/(?<!\d)\s{2,}|\t/g, '|')
    .replace(/\s/g, '')

// A unit is one only where it stands by itself: in brackets, after a mark, after 单位 or the name of an amount.
// 单元, 元数据 and “500 万元” say none.
const before = '(?:^|[()[\\]{}【】<>/:=,;、|“”"-]|单位|[价额费计资算款税投]|人民币|rmb|cny|¥|以|按|[为是])'
// Another label may follow on the same line: 单位：元 编制日期：….
const after =
  '(?=$|[()[\\]{}【】<>/,;、。.|“”"]|人民币|rmb|cny|整|计|为单位|\\d{4}年|(?:编制|填报|填表|制表|项目|建设|申报|审核|日期|币种)[^:]{0,4}:)'
const renminbi = new RegExp(`${before}([十百千万亿]*)[元圆]${after}`, 'gi')
const bracketed = new RegExp(`[([](百万|[千万亿])[)\\]]|${before}(百万|[千万亿])(?:人民币|rmb|cny|¥)${after}`, 'gi')
const sign = /[([/](?:¥|rmb|cny|yuan|人民币)[)\]]/i
const inEnglish = /(?:×¥?10,?000|[([:/](?:10,?000|10k|wan)(?:yuan|cny|rmb))/i

/** The units of money a heading, title or note states for what it speaks of; several where it is of two minds. */
export function unitsStatedIn(written: string): readonly MoneyUnit[] {
  if (!/[元圆万千亿¥￥]|rmb|cny|yuan/i.test(written)) return []
  const s = squeezed(written)
  const found = [...s.matchAll(renminbi), ...s.matchAll(bracketed)].flatMap(
    ([, many, marked = '']) => unitOf(many ?? marked) ?? [],
  )
  if (inEnglish.test(s)) found.push('wan')
  else if (found.length === 0 && sign.test(s)) found.push('yuan')
  return [...new Set(found)]
}

const strange =
  /[kw][元圆]|[([](?:[kw]|千万|十万)[)\]]|(?:rmb|cny|yuan|¥)[(:,]?'?(?:000|thousand|million|k)|(?:thousand|million)s?(?:of)?(?:rmb|cny|yuan)/i

/** Whether a unit of money is stated that is none of ours: 千万元, K元, RMB’000. */
export const statesStrangeUnit = (written: string): boolean => {
  const s = squeezed(written)
  return strange.test(s) || [...s.matchAll(renminbi)].some(([, many = '']) => !unitOf(many))
}

const currencies: readonly (readonly [name: Text, words: string, signs: string])[] = [
  [text('港元', 'Hong Kong dollars'), '港元|港币|港纸', 'HKD|HK\\$'],
  [text('新台币', 'Taiwan dollars'), '新?台币|新台幣', 'TWD|NT\\$'],
  [text('澳门元', 'Macau patacas'), '澳门元|澳门币', 'MOP\\$?'],
  [text('澳元', 'Australian dollars'), '澳元|澳大利亚元', 'AUD|AU?\\$'],
  [text('加元', 'Canadian dollars'), '加元|加拿大元|加币', 'CAD|CA?\\$'],
  [text('新加坡元', 'Singapore dollars'), '新加坡元|新加坡币', 'SGD|S\\$'],
  [text('日元', 'Japanese yen'), '日元|日圆|日币|円', 'JPY'],
  [text('韩元', 'Korean won'), '韩元|韩圆|韩币', 'KRW|₩'],
  [text('欧元', 'euros'), '欧元', 'EUR|€'],
  [text('英镑', 'pounds sterling'), '英镑', 'GBP|£'],
  [text('瑞士法郎', 'Swiss francs'), '瑞士法郎|瑞郎', 'CHF'],
  [text('卢布', 'roubles'), '卢布', 'RUB|₽'],
  [text('泰铢', 'Thai baht'), '泰铢', 'THB|฿'],
  [text('卢比', 'rupees'), '卢比', 'INR|₹'],
  [text('美元', 'US dollars'), '美元|美金|美圆', 'USD|US\\$|\\$'],
  [text('外币', 'a foreign currency'), '外币', 'FOREX'],
]
const anywhere = currencies.map(
  ([name, words, signs]) =>
    [name, new RegExp(`(?:${words})(?![件素器数])|(?<![A-Za-z$])(?:${signs})(?![A-Za-z])`, 'i')] as const,
)
const standing = currencies.map(
  ([name, words, signs]) =>
    [
      name,
      new RegExp(`${before}[百千万亿]*(?:${words}|${signs})(?:${after}|[(:]?(?:百万|[百千万亿])?[元圆])`, 'i'),
    ] as const,
)

/** What no text without one has, looked for first: most cells are numbers or plain words. */
const maybe = /[元币金圆円镑郎布铢比$€£₩₽฿₹]|[A-Z]{3}/i

/** The currency other than renminbi that a cell or the heading of an amount names. */
export const currencyIn = (written: string): Text | undefined =>
  maybe.test(written) ? named(anywhere, written) : undefined

/** The currency a title or note states for what it speaks of; a rate of exchange mentioned in passing is none. */
export const currencyStatedIn = (written: string): Text | undefined =>
  maybe.test(written) ? named(standing, written) : undefined

function named(patterns: typeof anywhere, written: string): Text | undefined {
  const s = squeezed(written)
  return patterns.find(([, pattern]) => pattern.test(s))?.[0]
}

const sumInWords = /\d[\d,.]*(?:百万|[百千万亿])?[元圆]|[壹贰叁肆伍陆柒捌玖拾佰仟]{2,}.*[元圆]/

/** Whether a text speaks of a sum of money: 另列运维费 20 万元. */
export const tellsASum = (written: string): boolean => sumInWords.test(squeezed(written))
