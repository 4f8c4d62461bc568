/** Ten digits from zero up, and the units from the largest down. */
interface NumeralSet {
  readonly digits: string
  readonly units: readonly (readonly [value: number, sign: string])[]
}

const everyday: NumeralSet = {
  digits: '零一二三四五六七八九',
  units: [
    [100_000_000, '亿'],
    [10_000, '万'],
    [1_000, '千'],
    [100, '百'],
    [10, '十'],
  ],
}

/** The forms that cannot be altered with a stroke of the pen. */
const financial: NumeralSet = {
  digits: '零壹贰叁肆伍陆柒捌玖',
  units: [
    [100_000_000, '亿'],
    [10_000, '万'],
    [1_000, '仟'],
    [100, '佰'],
    [10, '拾'],
  ],
}

/** Reads a number as “so many of the largest unit, then the rest”; 零 stands where the rest skips a place. */
function read(value: number, set: NumeralSet): string {
  const unit = set.units.find(([size]) => value >= size)
  if (!unit) return set.digits.charAt(value)
  const [size, sign] = unit
  const rest = value % size
  const gap = rest > 0 && rest < size / 10 ? set.digits.charAt(0) : ''
  return `${read(Math.floor(value / size), set)}${sign}${gap}${rest > 0 ? read(rest, set) : ''}`
}

/** 13 → 十三: numbers of articles and headings. */
export const chineseNumber = (value: number): string => read(value, everyday).replace(/^一十/, '十')

/** 13 → 壹拾叁: numbers in money. */
export const financialNumber = (value: number): string => read(value, financial)
