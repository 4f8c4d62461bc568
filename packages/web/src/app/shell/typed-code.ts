/** What was typed in the search box: the end of a code, if there is one, and what stands beside it. */
export interface Typed {
  /** `2026-0187`, or `0187` where no year was typed; empty without a code */
  readonly code: string
  readonly beside: string
}

/** WH-2026-0187, 2026-0187, wh20260187, 0187 or 187, but not a piece of a longer number. */
const written = /(?<!\d)(?:WH\s*\p{Pd}?\s*)?(?:(\d{4})\p{Pd}?)?(\d{3,6})(?!\d)/iu

export function readTyped(words: string): Typed {
  const typed = words.normalize('NFKC')
  const [found, year, number] = written.exec(typed) ?? []
  if (found === undefined || number === undefined) return { code: '', beside: words }
  const digits = String(Number(number)).padStart(4, '0')
  return { code: year ? `${year}-${digits}` : digits, beside: typed.replace(found, ' ').trim() }
}

/** The projects whose code ends so: more than one where several years have the number. */
export const fitting = <Row extends { readonly code: string }>(code: string, rows: readonly Row[]): readonly Row[] =>
  code === '' ? [] : rows.filter(row => row.code.endsWith(`-${code}`))
