import { type SavedView, type ViewList, viewSearches } from '@zhengheng/contract'

export type ViewSearch = Readonly<Record<string, string>>

/** Says in an address that the list is wanted whole, although it would open with a view. */
export const WHOLE: ViewSearch = { view: 'none' }

/** What of an address makes up a view of this list; anything else, and anything malformed, is left out. */
export function searchIn(list: ViewList, address: Readonly<Record<string, unknown>>): ViewSearch {
  const { shape } = viewSearches[list]
  return Object.fromEntries(
    Object.entries(shape).flatMap(([name, schema]) => {
      const value = address[name]
      const parsed = schema.safeParse(value === undefined || value === null ? undefined : String(value))
      return typeof parsed.data === 'string' ? [[name, parsed.data]] : []
    }),
  )
}

export const sameSearch = (one: ViewSearch, other: ViewSearch): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([name, value]) => other[name] === value)

export const isWhole = (search: ViewSearch): boolean => Object.keys(search).length === 0

/** The view an address shows, if it is one of these. */
export const viewAt = (views: readonly SavedView[], search: ViewSearch): SavedView | undefined =>
  views.find(view => sameSearch(view.search, search))
