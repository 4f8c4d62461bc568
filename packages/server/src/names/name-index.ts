import { pinyin } from 'pinyin-pro'

/** Order and search of Chinese names without any collation or dictionary of the database: both are plain columns. */

/** Sorts by pinyin under byte order; the name itself settles ties. */
export function nameSort(name: string): string {
  const syllables = pinyin(name.normalize('NFC'), { toneType: 'num', type: 'array', v: true })
  return `${syllables.join(' ').toLowerCase()} ${name}`
}

/** Sorts persons: a first sign read as a surname (曾 zēng, 单 shàn). */
export function surnameSort(name: string): string {
  const syllables = pinyin(name.normalize('NFC'), { toneType: 'num', type: 'array', v: true, surname: 'head' })
  return `${syllables.join(' ').toLowerCase()} ${name}`
}

/** Every sign and every pair of neighbouring signs, so that any part of a name finds it through one array index. */
export function nameGrams(name: string): string[] {
  const signs = [...searchable(name)]
  const pairs = signs.slice(1).map((sign, i) => `${signs[i]}${sign}`)
  return [...new Set([...signs, ...pairs])]
}

/** What a name must contain to match: `name_grams @> wanted`. Nothing to search for gives an empty list. */
export function wantedGrams(query: string): string[] {
  const signs = [...searchable(query)]
  if (signs.length < 2) return signs
  return [...new Set(signs.slice(1).map((sign, i) => `${signs[i]}${sign}`))]
}

/** An id one can read aloud: 市水务局 gives shi-shui-wu-ju. */
export function idFromName(name: string): string {
  const syllables = pinyin(name.normalize('NFKC'), { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
  const letters = syllables
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return letters.slice(0, 50).replace(/^-+|-+$/g, '') || 'unit'
}

function searchable(value: string): string {
  return value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
