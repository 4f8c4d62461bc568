import { pinyin } from 'pinyin-pro'
import { nameGrams, nameSort, surnameSort } from './name-index.ts'

export interface SearchKeys {
  /** 1- and 2-grams of the signs and of their pinyin initials, for `name_grams @> wantedGrams(query)` */
  readonly grams: readonly string[]
  /** order by pinyin under byte order */
  readonly sort: string
}

const MOST_NAMES = 10_000
const known = new Map<string, SearchKeys>()

/**
 * What a project's name is found and sorted by: any part of it, or the initials of its pinyin (zhps for 智慧排水). Every act
 * asks for the name before and after it, which is mostly the same.
 */
export function searchKeys(name: string): SearchKeys {
  const remembered = known.get(name)
  if (remembered) return remembered
  const keys = { grams: [...new Set([...nameGrams(name), ...initialGrams(name)])], sort: sortKey(name) }
  if (known.size >= MOST_NAMES) known.clear()
  known.set(name, keys)
  return keys
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
