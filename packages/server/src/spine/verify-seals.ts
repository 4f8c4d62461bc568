import type pg from 'pg'
import type { Crypto } from '../ports/crypto.ts'
import { compareHeads } from './compare-seals.ts'
import type { Finding } from './finding.ts'
import { GENESIS } from './log.ts'
import { coveredBy, parseSeal, type Seal, type SealedHead } from './seal.ts'

type Reader = Pick<pg.Pool, 'query'>

interface Row {
  readonly no: number
  readonly hash: string
  readonly text: string
}

/** A first seal may name every subject of the city. */
const BATCH = 20

/** Follows the seals of the database from the first to the last, and compares the heads they cover with those there are. */
export async function verifySeals(
  db: Reader,
  crypto: Crypto,
): Promise<{
  readonly seals: number
  readonly last: Pick<Row, 'no' | 'hash'> | null
  readonly bad: readonly Finding[]
}> {
  const bad: Finding[] = []
  let heads = new Map<string, SealedHead>()
  let seals = 0
  let last = { no: 0, hash: GENESIS }
  for await (const row of readSeals(db)) {
    const seal = parsed(row, crypto)
    if (!seal) bad.push({ fault: 'sealChanged', seal: row.no })
    else {
      if (!follows(seal, last)) bad.push({ fault: 'sealUnlinked', seal: row.no })
      heads = coveredBy(seal, heads)
    }
    last = { no: row.no, hash: row.hash }
    seals += 1
  }
  bad.push(...(await compareHeads(db, [...heads.values()])).faults)
  return { seals, last: seals === 0 ? null : last, bad }
}

async function* readSeals(db: Reader): AsyncGenerator<Row> {
  for (let after = 0; ; ) {
    const { rows } = await db.query<Row>('select no, hash, text from seal where no > $1 order by no limit $2', [
      after,
      BATCH,
    ])
    yield* rows
    const last = rows.at(-1)
    if (!last) return
    after = last.no
  }
}

function parsed({ no, hash, text }: Row, crypto: Crypto): Seal | undefined {
  try {
    const seal = parseSeal(text, crypto)
    return seal.body.no === no && seal.hash === hash ? seal : undefined
  } catch {
    return undefined
  }
}

/** Numbers have no gaps but where acts were lost with the seals that covered them. */
const follows = ({ body }: Seal, last: Pick<Row, 'no' | 'hash'>): boolean =>
  body.previous === last.hash && (body.no === last.no + 1 || body.lost !== undefined)
