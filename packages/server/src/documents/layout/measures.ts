import { printable } from '@zhengheng/policy'

/** GB/T 9704-2012 in twips (1/20 pt): A4 with 22 lines of 28 characters on 156 × 225 mm. */
export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

export const LINE = 580
export const page = {
  width: mm(210),
  height: mm(297),
  /** the foot gives up a quarter of a millimetre so that 22 lines of 580 twips fit after any rounding */
  margin: { top: mm(37), left: mm(28), right: mm(26), bottom: mm(297) - mm(37) - 22 * LINE - 10 },
}
export const textWidth = page.width - page.margin.left - page.margin.right

/** 三号 is 16 pt; 28 of them fit on a line when each gives up 5 twips. */
export const CHARACTER_SPACING = -5
export const CHARACTER = 16 * 20 + CHARACTER_SPACING

/** Font sizes in half-points. */
export const size = { second: 44, third: 32, fourth: 28, table: 24 }

/** Fonts the standard asks for; the reader's office has them. The hint keeps “” and 〔〕 in the Chinese font. */
const withLatin = (eastAsia: string, latin: string) => ({
  eastAsia,
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  hint: 'eastAsia',
})
export const font = {
  body: withLatin('仿宋_GB2312', 'Times New Roman'),
  heading: withLatin('黑体', '黑体'),
  item: withLatin('楷体_GB2312', 'Times New Roman'),
  title: withLatin('方正小标宋简体', 'Times New Roman'),
  pageNumber: withLatin('宋体', '宋体'),
}

export const RED = 'FF0000'

/** Width in Chinese characters: letters and digits take half a place. */
export const characters = (text: string): number =>
  Array.from(printable(text)).reduce((total, sign) => total + ((sign.codePointAt(0) ?? 0) < 256 ? 0.5 : 1), 0)

/** Width in ems, no less than any of the fonts draws it: capitals are wider than the half place they are counted as. */
export const ems = (text: string): number =>
  Array.from(printable(text)).reduce(
    (total, sign) => total + (/[MW@]/.test(sign) ? 1 : /[A-Z]/.test(sign) ? 0.75 : characters(sign)),
    0,
  )
