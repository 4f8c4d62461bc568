/** What the address of the page narrows the accounts to. */
export interface AccountSearch {
  readonly q?: string | undefined
  readonly unit?: string | undefined
  readonly waiting?: 'yes' | undefined
}

const typed = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 50) || undefined : undefined

export function readAccountSearch(address: Readonly<Record<string, unknown>>): AccountSearch {
  const [q, unit] = [typed(address.q), typed(address.unit)]
  return { ...(q && { q }), ...(unit && { unit }), ...(address.waiting === 'yes' && { waiting: 'yes' }) }
}
