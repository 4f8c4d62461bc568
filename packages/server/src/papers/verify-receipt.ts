import type { VerifiedDocument } from '@zhengheng/contract'
import { type Entry, titleOfEntry } from '@zhengheng/policy'
import { sql } from 'kysely'
import type { House } from '../house/house.ts'
import { verifySubject } from '../spine/verify.ts'

interface Found {
  readonly subject: string
  readonly body: Entry
  readonly hash: string
  readonly code: string
  readonly project: string
  readonly unit: string
}

/** The act a receipt proves, by the signs of its code, and whether the log behind it is whole. */
export async function verifyReceipt({ db, pool, crypto }: House, signs: string): Promise<VerifiedDocument | undefined> {
  const { rows } = await sql<Found>`
    select subject_id as subject, entry.body, hash, row.code, row.name as project, row.unit_name as unit
    from entry join project_row row on row.project_id = subject_id
    where left(hash, 25) = ${signs.toLowerCase()}`.execute(db)
  const [found] = rows
  if (!found) return undefined
  const { subject, body, hash, code, project, unit } = found
  return {
    found: true,
    kind: 'receipt',
    number: body.allocated.number || null,
    issuedAt: body.at,
    project,
    unit,
    hash,
    receipt: { act: titleOfEntry(body), code, no: body.no },
    intact: (await verifySubject(pool, crypto, subject)) === undefined,
  }
}
