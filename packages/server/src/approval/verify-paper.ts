import type { VerifiedDocument } from '@zhengheng/contract'
import { sql } from 'kysely'
import type { House } from '../http/house.ts'
import { verifySubject } from '../spine/verify.ts'

const unknown: VerifiedDocument = {
  found: false,
  kind: null,
  number: null,
  issuedAt: null,
  project: null,
  unit: null,
  hash: null,
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

/** Checks a paper by the code printed on it: what was issued, and whether the log behind it is whole. Open to anybody. */
export async function verifyPaper({ db, pool, crypto }: House, typed: string): Promise<VerifiedDocument> {
  const { rows } = await sql<Issued>`
    select document.project_id as subject, document.kind, document.number, document.issued_at as "issuedAt",
      row.name as project, row.unit_name as unit, plan_row.year,
      (select hash from entry where entry.subject_id = document.project_id
        and entry.body #>> '{allocated,verificationCode}' = document.verification_code) as hash
    from issued_document document
    left join project_row row on row.project_id = document.project_id
    left join plan_row on plan_row.plan_id = document.project_id
    where document.verification_code = ${asPrinted(typed)}`.execute(db)
  const [issued] = rows
  if (!issued) return unknown
  return {
    found: true,
    kind: issued.kind,
    number: issued.number,
    issuedAt: issued.issuedAt.toISOString(),
    project: issued.project ?? `${issued.year}年度市级政务信息化项目实施计划`,
    unit: issued.unit,
    hash: issued.hash,
    intact: issued.hash !== null && (await verifySubject(pool, crypto, issued.subject)) === undefined,
  }
}

/** People type codes in small letters and with other dashes or none. */
const asPrinted = (typed: string): string =>
  (
    typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')
      .match(/.{1,5}/g) ?? []
  ).join('-')
