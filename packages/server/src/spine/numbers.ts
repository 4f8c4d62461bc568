import type { Allocated, Begun, Series } from '@zhengheng/policy'
import type pg from 'pg'
import type { Crypto } from '../ports/crypto.ts'
import type { Ids } from '../ports/ids.ts'
import { otherYear } from './clock-watch.ts'
import { projectCode } from './project-code.ts'

/** How each series is written. Letters of approval and refusal are numbered in one book, as on paper. */
const books: Record<Series, { readonly series: string; written(year: number, n: number): string }> = {
  project: { series: 'project', written: projectCode },
  planNotice: { series: 'plan', written: (year, n) => `武政数计〔${year}〕${n}号` },
  approvalLetter: { series: 'letter', written: (year, n) => `武数审〔${year}〕${n}号` },
  filingReceipt: { series: 'filing', written: (year, n) => `武数备〔${year}〕${n}号` },
  correctionNotice: { series: 'correction', written: (year, n) => `武数补〔${year}〕${n}号` },
  technicalOpinion: { series: 'technical', written: (year, n) => `武数技审〔${year}〕${n}号` },
}

export const NOTHING_ALLOCATED: Allocated = { number: '', verificationCode: '' }

/** The year numbers are drawn for, and whether a series that has none of this year yet may begin. */
export interface BookYear {
  readonly year: number
  readonly mayOpen: boolean
}

/**
 * Draws the next number of a series in the caller's transaction: a rolled-back act leaves no gap.
 * @throws NotNow when the series would begin in a year that is not certain
 */
export async function allocate(
  tx: pg.ClientBase,
  series: Series | undefined,
  { year, mayOpen }: BookYear,
  crypto: Crypto,
): Promise<Allocated> {
  if (!series) return NOTHING_ALLOCATED
  const book = books[series]
  const { rows } = await tx.query<{ last: number }>({
    name: 'draw-number',
    text: `insert into number_series (series, year, last)
           select $1, $2, 1 where $3 or exists (select from number_series where series = $1 and year = $2)
           on conflict (series, year) do update set last = number_series.last + 1 returning last`,
    values: [book.series, year, mayOpen],
  })
  if (!rows[0]) throw otherYear(year)
  return { number: book.written(year, rows[0].last), verificationCode: verificationCode(crypto) }
}

/** An id and a number for every project that begins by the act. */
export async function allocateBegun(
  tx: pg.ClientBase,
  count: number,
  year: BookYear,
  { ids, crypto }: { readonly ids: Ids; readonly crypto: Crypto },
): Promise<Begun[]> {
  const begun: Begun[] = []
  for (let left = count; left > 0; left -= 1)
    begun.push({ project: ids.uuid(), number: (await allocate(tx, 'project', year, crypto)).number })
  return begun
}

/** 80 random bits in groups people can type. */
const verificationCode = (crypto: Crypto): string =>
  (crypto.sm3(crypto.randomToken(32)).slice(0, 20).toUpperCase().match(/.{5}/g) ?? []).join('-')
