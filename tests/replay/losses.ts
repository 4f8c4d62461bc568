/** A place of an answer that no longer says what it said. */
export interface Loss {
  readonly at: string
  readonly was: string
  readonly is: string
}

/** What was told and is not: fields may be added, none may go or change, and lists stay as they are. */
export function losses(was: unknown, is: unknown, at = ''): Loss[] {
  const told = JSON.stringify(was)
  if (told === JSON.stringify(is)) return []
  const inside = parts(was)
  const now = parts(is)
  const sameKind = Array.isArray(was) ? Array.isArray(is) && was.length === is.length : !Array.isArray(is)
  if (!inside || !now || !sameKind) return [{ at, was: short(told), is: short(JSON.stringify(is)) }]
  return Object.entries(inside).flatMap(([key, value]) => losses(value, now[key], at ? `${at}.${key}` : key))
}

const parts = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined

const short = (text = 'nothing') => (text.length > 200 ? `${text.slice(0, 200)}…` : text)
