import type { SubjectKind } from '@zhengheng/policy'
import type pg from 'pg'
import type { Crypto } from '../ports/crypto.ts'
import type { Finding } from './finding.ts'
import { GENESIS } from './log.ts'
import { isSigned, placeHash, type RegisterHead, readRegisterHead } from './register.ts'

type Reader = Pick<pg.Pool, 'query'>

interface Registered {
  readonly place: number
  readonly subject_id: string
  readonly kind: SubjectKind
  readonly at: Date
  readonly previous_hash: string
  readonly hash: string
  readonly gone: boolean
}

const BATCH = 5000

/** Recomputes the register, compares it with its signed head, and names every subject it has and the city has not. */
export async function verifyRegister(
  db: Reader,
  crypto: Crypto,
): Promise<{ readonly head: RegisterHead | undefined; readonly bad: readonly Finding[] }> {
  const head = await readRegisterHead(db)
  const gone: Finding[] = []
  let broken: Finding | undefined
  let previous = { place: 0, hash: GENESIS }
  for (let after = 0; ; ) {
    const rows = await readPlaces(db, after)
    for (const row of rows) {
      broken ??= faultAt(row, previous, crypto)
      previous = row
      if (row.gone) gone.push({ fault: 'subjectMissing', subject: row.subject_id, place: row.place })
    }
    const last = rows.at(-1)
    if (!last) break
    after = last.place
  }
  broken ??= faultOfHead(head, previous, crypto)
  return { head, bad: broken ? [broken, ...gone] : gone }
}

async function readPlaces(db: Reader, after: number): Promise<readonly Registered[]> {
  const { rows } = await db.query<Registered>(
    `select place, subject_id, register.kind, at, previous_hash, hash, subject.id is null as gone
     from register left join subject on subject.id = subject_id where place > $1 order by place limit $2`,
    [after, BATCH],
  )
  return rows
}

type End = Pick<Registered, 'place' | 'hash'>

function faultAt(row: Registered, previous: End, crypto: Crypto): Finding | undefined {
  const { place, subject_id: subject, kind, at } = row
  if (place !== previous.place + 1) return { fault: 'placeMissing', place: previous.place + 1 }
  if (row.previous_hash !== previous.hash) return { fault: 'placeUnlinked', subject, place }
  const hash = placeHash(previous.hash, { place, subject, kind, at: at.toISOString() }, crypto)
  return hash === row.hash ? undefined : { fault: 'placeChanged', subject, place }
}

function faultOfHead(head: RegisterHead | undefined, last: End, crypto: Crypto): Finding | undefined {
  if (head?.signature === '' && head.place === 0 && last.place === 0) return { fault: 'registerNotBegun' }
  if (!head || !isSigned(head, crypto)) return { fault: 'registerSignature', place: head?.place ?? last.place }
  if (head.place !== last.place || head.hash !== last.hash) return { fault: 'registerCutOff', place: last.place + 1 }
  return undefined
}
