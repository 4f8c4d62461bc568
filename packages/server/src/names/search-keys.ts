import { pinyin } from 'pinyin-pro'
import { nameGrams, nameSort, surnameSort } from './name-index.ts'

export interface SearchKeys {
  /** 1- and 2-grams of the signs and of their pinyin initials, for `name_grams @> wantedGrams(query)` */
  readonly grams: string[]
  /** order by pinyin under byte order */
  readonly sort: string
}

/** What a project's name is found and sorted by: any part of it, or the initials of its pinyin (zhps for 智慧排水). */
export function searchKeys(name: string): SearchKeys {
  return { grams: [...new Set([...nameGrams(name), ...initialGrams(name)])], sort: sortKey(name) }
}

/** 曾 at the head of a name is a surname or the district 曾都, zēng; other signs are read as words, not as surnames. */
const sortKey = (name: string): string => (name.startsWith('曾') ? surnameSort(name) : nameSort(name))

/** Initials of each unbroken run of Chinese signs, so that punctuation does not make false neighbours. */
function initialGrams(name: string): string[] {
  const runs = name.normalize('NFKC').match(/\p{Script=Han}+/gu) ?? []
  return runs.flatMap(run => nameGrams(initials(run)))
}

const initials = (run: string): string =>
  pinyin(run, { pattern: 'first', toneType: 'none', type: 'array', surname: run.startsWith('曾') ? 'head' : 'off' })
    .join('')
    .replace(/[^a-z]/g, '')
