import { type CityLog, cityLogId, isSameLoss } from '@zhengheng/policy'
import type pg from 'pg'
import type { Missing } from './compare-seals.ts'
import { takeSeal } from './seal.ts'
import type { Shell } from './shell.ts'
import { endStandstill } from './standstill.ts'
import { RECORD, type SubjectRecord, trusted } from './subject.ts'
import { inTransaction } from './transaction.ts'

/** Numbers drawn after the newest seal are known to nobody: so many are skipped besides those the seal knows. */
const SKIPPED = 100

/**
 * Once two administrators have confirmed in the log that what is missing is lost, work goes on: number series skip
 * whatever may have been given, a seal says what was lost and what there is, and the standstill ends, all at once.
 * Before that it changes nothing.
 */
export async function settleLoss(
  { pool, crypto, clock }: Pick<Shell, 'pool' | 'crypto' | 'clock'>,
  missing: Missing,
): Promise<void> {
  await inTransaction(pool, async tx => {
    const { rows } = await tx.query<SubjectRecord>(`select ${RECORD} from subject where id = $1 for update`, [
      cityLogId,
    ])
    const [record] = rows
    if (!record) return
    const { state, headHash: entry } = trusted(record, crypto)
    if (!isSameLoss((state as CityLog).losses.at(-1), missing)) return
    await skipNumbers(tx, missing)
    const { seal, subjects, acts } = missing
    await takeSeal(tx, crypto, clock.now(), { seal: { no: seal.no, hash: seal.hash }, subjects, acts, entry })
    await endStandstill(tx)
  })
}

/** Series of years that are over are drawn from no more. */
async function skipNumbers(tx: pg.ClientBase, { seal, series }: Missing): Promise<void> {
  await tx.query(
    `insert into number_series (series, year, last)
     select series, year, last + $2 from jsonb_to_recordset($1::jsonb) as sealed(series text, year integer, last integer)
     on conflict (series, year) do update set last = greatest(number_series.last + $2, excluded.last)`,
    [JSON.stringify(series.filter(({ year }) => year >= Number(seal.at.slice(0, 4)))), SKIPPED],
  )
}
