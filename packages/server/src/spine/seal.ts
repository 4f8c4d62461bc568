import type pg from 'pg'
import { z } from 'zod'
import { Obstacle } from '../obstacle.ts'
import { canonicalJson } from '../ports/canonical-json.ts'
import type { Crypto } from '../ports/crypto.ts'
import { thisBuild } from './build.ts'
import { GENESIS } from './log.ts'

const Hash = z.string().regex(/^[0-9a-f]{64}$/)

/** A head: subject, number of entries, hash of the last, digest of the state (`-` where no signature covered it yet). */
const HEAD = /^(\S+) ([1-9]\d{0,8}) ([0-9a-f]{64}) ([0-9a-f]{64}|-)$/
/** A number series: its name, its year, the last number drawn. */
const SERIES = /^(\S+) (\d{4}) (\d{1,9})$/

const SealBody = z.strictObject({
  zhengheng: z.literal('seal'),
  no: z.int().positive(),
  at: z.iso.datetime(),
  /** hash of the seal before; zeros before the first */
  previous: Hash,
  /** digest of the code that sealed */
  build: z.string(),
  register: z.strictObject({ place: z.int().nonnegative(), hash: Hash }),
  series: z.array(z.string().regex(SERIES)),
  /** heads that came about since the seal before, in the order of their subjects; all there are where acts were lost */
  heads: z.array(z.string().regex(HEAD)),
  /** two administrators confirmed that acts are lost which an earlier seal covers: what the heads say here counts from now on */
  lost: z
    .strictObject({
      /** the newest seal that covers them */
      seal: z.strictObject({ no: z.int().positive(), hash: Hash }),
      subjects: z.int().nonnegative(),
      acts: z.int().nonnegative(),
      /** hash of the entry that confirmed it */
      entry: Hash,
    })
    .optional(),
})

export type SealBody = z.infer<typeof SealBody>

/** Three lines: canonical JSON, its SM3 digest, the signature over its number and digest. Whoever has SM3 can follow the chain. */
export interface Seal {
  readonly body: SealBody
  readonly hash: string
  readonly text: string
}

const sealStatement = (no: number, hash: string): string => `seal ${no} ${hash}`

function sealed(body: SealBody, crypto: Crypto): Seal {
  const written = canonicalJson(body)
  const hash = crypto.sm3(written)
  return { body, hash, text: `${written}\n${hash}\n${crypto.sign(sealStatement(body.no, hash))}\n` }
}

/** @throws Obstacle for what is not a seal of this installation, whole and as it was written */
export function parseSeal(text: string, crypto: Crypto): Seal {
  const [written = '', hash = '', signature = '', ...rest] = text.replace(/\r?\n$/, '').split(/\r?\n/)
  const parsed = SealBody.safeParse(json(written))
  if (!parsed.success || rest.length > 0) throw notASeal()
  const { data: body } = parsed
  if (crypto.sm3(written) !== hash || !crypto.verify(sealStatement(body.no, hash), signature)) throw altered()
  return { body, hash, text }
}

function json(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    return undefined
  }
}

export interface SealedHead {
  readonly subject: string
  readonly version: number
  readonly hash: string
  readonly state: string
}

function readHead(line: string): SealedHead {
  const [, subject = '', version, hash = '', state = ''] = HEAD.exec(line) ?? []
  return { subject, version: Number(version), hash, state }
}

/** What is covered once a seal is added to those before it: after a confirmed loss, what it names and nothing else. */
export function coveredBy({ body }: Seal, before: Map<string, SealedHead>): Map<string, SealedHead> {
  const heads = body.lost ? new Map<string, SealedHead>() : before
  for (const head of body.heads.map(readHead)) heads.set(head.subject, head)
  return heads
}

export interface SealedSeries {
  readonly series: string
  readonly year: number
  readonly last: number
}

export function readSeries(line: string): SealedSeries {
  const [, series = '', year, last] = SERIES.exec(line) ?? []
  return { series, year: Number(year), last: Number(last) }
}

/** One seal at a time, whichever server takes it. */
const ALONE = 'select pg_advisory_xact_lock(91, 12)'

const LINE = `concat_ws(' ', id, version, head_hash, coalesce(nullif(state_digest, ''), '-'))`

/** In one statement, so that all is of one moment; each act is in exactly one seal. */
const GATHERED = `with taken as (delete from unsealed returning subject_id)
  select (select array_agg(${LINE} order by id collate "C") from subject
            where $1 or id in (select subject_id from taken)) as heads,
         (select jsonb_build_object('place', place, 'hash', hash) from register_head) as register,
         (select array_agg(concat_ws(' ', series, year, last) order by series, year) from number_series) as series,
         (select jsonb_build_object('no', no, 'hash', hash) from seal order by no desc limit 1) as before`

const KEPT = `insert into sealed_head (subject_id, seal, version, head_hash, state_digest)
  select split_part(line, ' ', 1), $2, split_part(line, ' ', 2)::integer, split_part(line, ' ', 3), split_part(line, ' ', 4)
  from unnest($1::text[]) as line
  on conflict (subject_id) do update set seal = excluded.seal, version = excluded.version,
    head_hash = excluded.head_hash, state_digest = excluded.state_digest`

/**
 * Seals every head that came about since the seal before, in the caller's transaction. Its cost grows with what was done
 * since, not with the city. After a confirmed loss it names all heads there are, under a number no place has.
 */
export async function takeSeal(
  tx: pg.ClientBase,
  crypto: Crypto,
  at: Date,
  lost?: NonNullable<SealBody['lost']>,
): Promise<Seal> {
  await tx.query(ALONE)
  const { rows } = await tx.query<{
    heads: string[] | null
    register: SealBody['register']
    series: string[] | null
    before: { readonly no: number; readonly hash: string } | null
  }>(GATHERED, [lost !== undefined])
  const [found] = rows
  if (!found) throw new Error('there is no head of the register to seal')
  const before = found.before ?? { no: 0, hash: GENESIS }
  const seal = sealed(
    {
      zhengheng: 'seal',
      no: Math.max(before.no, lost?.seal.no ?? 0) + 1,
      at: at.toISOString(),
      previous: before.hash,
      build: thisBuild(),
      register: found.register,
      series: found.series ?? [],
      heads: found.heads ?? [],
      ...(lost && { lost }),
    },
    crypto,
  )
  const { no } = seal.body
  await tx.query('insert into seal (no, at, hash, text) values ($1, $2, $3, $4)', [no, at, seal.hash, seal.text])
  if (lost) await tx.query('delete from sealed_head')
  await tx.query(KEPT, [seal.body.heads, no])
  return seal
}

type Reader = Pick<pg.Pool, 'query'>

export interface LastSeal {
  readonly no: number
  readonly at: Date
  readonly hash: string
  readonly text: string
}

/** The newest seal of this database, or the newest up to a number. */
export async function readLastSeal(db: Reader, upTo = 2_147_483_647): Promise<LastSeal | undefined> {
  const { rows } = await db.query<LastSeal>(
    'select no, at, hash, text from seal where no <= $1 order by no desc limit 1',
    [upTo],
  )
  return rows[0]
}

const notASeal = (): Obstacle =>
  new Obstacle({
    zh: '这不是封印文件。封印文件由系统写入 SEAL_TO 所指的位置，请原样使用。',
    en: 'This is not a seal. The product writes seals to the places SEAL_TO names; use them as they were written.',
  })

const altered = (): Obstacle =>
  new Obstacle({
    zh: '封印文件被改动过，或不是本系统签出的，不能用来比较。请使用原样保存的那一份。',
    en: 'The seal was altered, or is not signed by this installation, and compares with nothing. Use a copy kept as it was written.',
  })
