import { hintFilters } from '../likeness/line-hints.ts'
import { type Arrangement, groupings, opinionFilters, sortings } from './arrange-lines.ts'
import { columnNames } from './line-columns.ts'

type Search = Readonly<Record<string, unknown>>

const oneOf = <T extends string>(allowed: Readonly<Record<T, unknown>>, value: unknown, fallback: T): T =>
  typeof value === 'string' && Object.hasOwn(allowed, value) ? (value as T) : fallback

const word = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

/** The arrangement an address asks for; what it does not know is the usual one. */
export const arrangementOf = (search: Search): Arrangement => ({
  group: oneOf(groupings, search.group, 'unit'),
  sort: oneOf(sortings, search.sort, 'amount'),
  q: word(search.q),
  category: word(search.category),
  column: oneOf({ ...columnNames, '': null }, search.column, ''),
  opinion: oneOf(opinionFilters, search.opinion, 'any'),
  hint: oneOf(hintFilters, search.hint, 'any'),
})

/** What stands in the address: only what differs from the usual. */
export function searchOf(wish: Arrangement): Search {
  const usual = arrangementOf({})
  return Object.fromEntries(Object.entries(wish).filter(([key, value]) => value !== usual[key as keyof Arrangement]))
}
