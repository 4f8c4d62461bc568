import pg from 'pg'

const INT8 = 20

/** Amounts in 分 and counts are plain numbers here; one too large to be exact is an error, never a wrong figure. */
export function wholeNumber(text: string): number {
  const value = Number(text)
  if (Number.isSafeInteger(value)) return value
  throw new Error(`The database returned ${text}, which is too large to be handled exactly.`)
}

pg.types.setTypeParser(INT8, wholeNumber)
