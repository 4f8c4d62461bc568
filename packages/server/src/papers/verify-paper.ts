import { grouped, RECEIPT_SIGNS, signsIn, type VerifiedDocument } from '@zhengheng/contract'
import { sql } from 'kysely'
import type { House } from '../house/house.ts'
import { verifySubject } from '../spine/verify.ts'
import { verifyReceipt } from './verify-receipt.ts'

const unknown: VerifiedDocument = {
  found: false,
  kind: null,
  number: null,
  issuedAt: null,
  project: null,
  unit: null,
  hash: null,
  receipt: null,
  intact: false,
}

interface Issued {
  readonly subject: string
  readonly kind: string
  readonly number: string
  readonly issuedAt: Date
  readonly project: string | null
  readonly unit: string | null
  readonly year: number | null
  readonly hash: string | null
}

/** Checks a paper by the code printed on it: what it is, and whether the log behind it is whole. Open to anybody. */
export async function verifyPaper(house: House, typed: string): Promise<VerifiedDocument> {
  const signs = signsIn(typed)
  const found = signs.length === RECEIPT_SIGNS ? verifyReceipt(house, signs) : verifyIssued(house, grouped(signs))
  return (await found) ?? unknown
}

async function verifyIssued({ db, pool, crypto }: House, code: string): Promise<VerifiedDocument | undefined> {
  const { rows } = await sql<Issued>`
    select document.project_id as subject, document.kind, document.number, document.issued_at as "issuedAt",
      row.name as project, row.unit_name as unit, plan_row.year,
      (select hash from entry where entry.subject_id = document.project_id
        and entry.body #>> '{allocated,verificationCode}' = document.verification_code) as hash
    from issued_document document
    left join project_row row on row.project_id = document.project_id
    left join plan_row on plan_row.plan_id = document.project_id
    where document.verification_code = ${code}`.execute(db)
  const [issued] = rows
  if (!issued) return undefined
  return {
    found: true,
    kind: issued.kind,
    number: issued.number,
    issuedAt: issued.issuedAt.toISOString(),
    project: issued.project ?? `${issued.year}年度市级政务信息化项目实施计划`,
    unit: issued.unit,
    hash: issued.hash,
    receipt: null,
    intact: issued.hash !== null && (await verifySubject(pool, crypto, issued.subject)) === undefined,
  }
}
