/** The code of a project, its address for life: WH-2026-0187. */
export const projectCode = (year: number, n: number): string => `WH-${year}-${String(n).padStart(4, '0')}`

/** What somebody means who types a code or part of one, in any case, with any dashes or none. */
export interface MeantCode {
  /** how the codes meant begin; as typed where it is not written like a code */
  readonly beginning: string
  /** the number within its year, when nothing else was typed: 0012 or 12 */
  readonly number?: number
}

export function meantCode(typed: string): MeantCode {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
  const [, letters, year, digits] = /^(WH)?(\d{4})(\d*)$/.exec(signs) ?? []
  return {
    beginning: year && (letters || digits) ? `WH-${year}-${digits}` : typed.toUpperCase(),
    ...(/^\d{1,9}$/.test(signs) && { number: Number(signs) }),
  }
}
