import type { Account } from './account.ts'

/** Ids of the accounts named in what was typed, besides the act's own. */
export const accountsNamedIn = (input: unknown, own: string): readonly string[] => {
  const { others = [] } = (input ?? {}) as { readonly others?: readonly { readonly account: string }[] }
  return [...new Set(others.map(({ account }) => account))].filter(id => id !== own).sort()
}

/** Ids of the units that are typed, or that the accounts an act is about belong to or shall. */
export function unitsNamedIn(input: unknown, about: readonly Partial<Account>[]): readonly string[] {
  const { unit, sectorAuthority } = (input ?? {}) as { readonly unit?: unknown; readonly sectorAuthority?: unknown }
  const named = [unit, sectorAuthority, ...about.flatMap(({ unit: own, proposal }) => [own, proposal?.unit])]
  return [...new Set(named.filter(id => typeof id === 'string'))].sort()
}
