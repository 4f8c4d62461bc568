import { useParams, useSearch } from '@tanstack/react-router'

/** What stands after `?` in the address, as typed; each page reads what it knows. */
export type Search = Readonly<Record<string, unknown>>

/** A part of the address, such as `code` in /p/$code; empty where the page's address has none. */
export const useParam = (name: string): string =>
  (useParams({ strict: false }) as Readonly<Record<string, string | undefined>>)[name] ?? ''

/** The project the address names. */
export const useCode = (): string => useParam('code')

/** What stands after `?`. Numbers and booleans arrive parsed. */
export const useAddressSearch = (): Search => useSearch({ strict: false }) as Search

/** One value after `?` as text; undefined when absent. */
export function useSearchText(name: string): string | undefined {
  const value = useAddressSearch()[name]
  return value === undefined || value === null || value === '' ? undefined : String(value)
}
