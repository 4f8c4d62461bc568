import type { SubjectKind } from '@zhengheng/policy'
import type pg from 'pg'
import { Obstacle } from '../obstacle.ts'
import { canonicalJson } from '../ports/canonical-json.ts'
import type { Crypto } from '../ports/crypto.ts'
import { GENESIS } from './log.ts'
import type { Shell } from './shell.ts'
import { inTransaction } from './transaction.ts'

/** A subject's place among all there are. */
export interface Place {
  readonly place: number
  readonly subject: string
  readonly kind: SubjectKind
  /** ISO instant: when it was entered here */
  readonly at: string
}

/** The last place, and the signature that says there is none after it; unsigned until the register has begun. */
export type RegisterHead = { readonly place: number; readonly hash: string; readonly signature: string }

/** A place as the register stores it. */
export type PlaceRow = {
  readonly place: number
  readonly subject_id: string
  readonly kind: SubjectKind
  readonly at: string
  readonly previous_hash: string
  readonly hash: string
}

/** What one act adds to the register: a row for each subject it begins, and the head that follows them. */
export interface Registering {
  readonly registered: readonly PlaceRow[]
  readonly registerHead: readonly (RegisterHead & Pick<PlaceRow, 'at'>)[]
}

export const NOTHING_REGISTERED: Registering = { registered: [], registerHead: [] }

/** hash = SM3(previousHash ‖ canonical JSON of the place) */
export const placeHash = (previousHash: string, place: Place, crypto: Crypto): string =>
  crypto.sm3(`${previousHash}${canonicalJson(place)}`)

/** What the signature over the register's head covers. */
export const registerStatement = (place: number, hash: string): string => canonicalJson({ register: place, hash })

export const isSigned = (head: RegisterHead, crypto: Crypto): boolean =>
  crypto.verify(registerStatement(head.place, head.hash), head.signature)

const HEAD = 'select place, hash, signature from register_head'

export async function readRegisterHead(db: Pick<pg.Pool, 'query'>): Promise<RegisterHead | undefined> {
  return (await db.query<RegisterHead>(HEAD)).rows[0]
}

type Newcomer = Omit<Place, 'place'>

/**
 * Gives subjects that begin the next places. The head stays locked until the transaction ends, so places have no gaps;
 * it is the last lock an act takes, and others may have begun something while it was waited for: then a place is
 * entered when the one before it was. Acts on subjects that are there never come here.
 */
export async function register(
  tx: pg.ClientBase,
  crypto: Crypto,
  newcomers: readonly Newcomer[],
): Promise<Registering> {
  if (newcomers.length === 0) return NOTHING_REGISTERED
  const { rows } = await tx.query<RegisterHead & { readonly at: Date | null }>({
    name: 'lock-register',
    text: 'select place, hash, signature, at from register_head for update',
  })
  const [head] = rows
  // To go on from a head that is not ours would sign away what was done to it.
  if (!head || !isSigned(head, crypto))
    throw new Error('the head of the register of subjects is not signed by this installation; run “zhengheng verify”')
  const last = head.at?.toISOString() ?? ''
  return following(
    head,
    newcomers.map(newcomer => (newcomer.at < last ? { ...newcomer, at: last } : newcomer)),
    crypto,
  )
}

function following(head: RegisterHead, newcomers: readonly Newcomer[], crypto: Crypto): Registering {
  let { place, hash } = head
  const registered = newcomers.map(({ subject, kind, at }) => {
    place += 1
    const previous_hash = hash
    hash = placeHash(previous_hash, { place, subject, kind, at }, crypto)
    return { place, subject_id: subject, kind, at, previous_hash, hash }
  })
  const at = registered.at(-1)?.at ?? ''
  return { registered, registerHead: [{ place, hash, signature: crypto.sign(registerStatement(place, hash)), at }] }
}

const BATCH = 5000

/**
 * Begins the register, once per database, with the subjects that were there before it in the order they began. Their
 * first entries name no place, which tells them apart for ever.
 */
export async function beginRegister(
  { pool, crypto, clock }: Pick<Shell, 'pool' | 'crypto' | 'clock'>,
  say: (line: string) => void = () => undefined,
): Promise<void> {
  if ((await readRegisterHead(pool))?.signature) return
  await inTransaction(pool, async tx => {
    const { rows: heads } = await tx.query<RegisterHead>(`${HEAD} for update`)
    if (heads[0]?.signature) return
    const { rows: earlier } = await tx.query<Pick<Place, 'subject' | 'kind'> & { readonly place: number | null }>(
      `select id as subject, kind, (body -> 'place')::int as place from subject
       left join entry on subject_id = id and no = 1 order by at, id`,
    )
    const { rows: left } = await tx.query('select from register limit 1')
    if (!heads[0] || left.length > 0 || earlier.some(({ place }) => place !== null)) throw begunBefore()
    const at = clock.now().toISOString()
    const start = { place: 0, hash: GENESIS, signature: '' }
    const { registered, registerHead } = following(
      start,
      earlier.map(({ subject, kind }) => ({ subject, kind, at })),
      crypto,
    )
    for (let from = 0; from < registered.length; from += BATCH)
      await tx.query(
        `insert into register (place, subject_id, kind, at, previous_hash, hash)
         select * from jsonb_to_recordset($1::jsonb)
           as given(place integer, subject_id text, kind text, at timestamptz, previous_hash text, hash text)`,
        [JSON.stringify(registered.slice(from, from + BATCH))],
      )
    const [end] = registerHead
    await tx.query('update register_head set place = $1, hash = $2, signature = $3', [
      end?.place,
      end?.hash,
      end?.signature,
    ])
    if (registered.length > 0)
      say(
        `已登记原有主体 ${registered.length} 个 / The register begins with the ${registered.length} subjects there were`,
      )
  })
}

const begunBefore = (): Obstacle =>
  new Obstacle({
    zh: '主体登记簿已经启用过，但其末条签名不见了：登记簿被改动。请运行 zhengheng verify 查看，并从备份恢复数据库；系统不会重新登记。',
    en: 'The register of subjects had begun, and the signature of its head is gone: it was tampered with. Run “zhengheng verify” and restore the database from a backup; subjects are not registered anew.',
  })
