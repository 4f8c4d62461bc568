import { cityLogId } from '@zhengheng/policy'
import type pg from 'pg'
import type { Crypto } from '../ports/crypto.ts'
import type { SealPlace } from '../ports/seal-place.ts'
import type { Finding, SetBack } from './finding.ts'
import {
  coveredBy,
  parseSeal,
  readLastSeal,
  readSeries,
  type Seal,
  type SealedHead,
  type SealedSeries,
} from './seal.ts'

type Reader = Pick<pg.Pool, 'query'>

/** What a seal covers and the database has not: told to everybody until two administrators have confirmed that it is lost. */
export interface Missing {
  /** the newest seal there is */
  readonly seal: { readonly no: number; readonly hash: string; readonly at: string }
  /** when the last seal was made that both have; null where they have none in common */
  readonly since: string | null
  /** how many subjects have gone back, become others or vanished */
  readonly subjects: number
  /** entries the seal covers and the log has not; those that became others count once each */
  readonly acts: number
  /** number series as far as they were drawn */
  readonly series: readonly SealedSeries[]
  /** the first of the subjects */
  readonly examples: readonly SetBack[]
}

/** Compares the database with what is at a second place. Answers nothing when the database has all of it. */
export async function compareWithPlace(db: Reader, crypto: Crypto, place: SealPlace): Promise<Missing | undefined> {
  const own = await readLastSeal(db)
  const newest = await newestAt(place, own?.no ?? 0)
  const common = await lastInCommon(db, place, Math.min(newest, own?.no ?? 0))
  if (newest <= (own?.no ?? 0) && common === (own?.no ?? 0)) return undefined
  // A place that lost its newest seals, or begins anew, is behind and not other: it is written to again.
  if (newest === common) return undefined
  const beyond: Seal[] = []
  for (let no = common + 1; no <= newest; no++) {
    const text = await place.read(no)
    if (text !== undefined) beyond.push(parseSeal(text, crypto))
  }
  const since = common === 0 ? undefined : await readLastSeal(db, common)
  return missingFrom(db, beyond, since?.at.toISOString() ?? null)
}

/** As the command line tells it. */
export const findingsOf = ({ seal, examples }: Missing): Finding[] => [
  { fault: 'sealMissing', seal: seal.no },
  ...examples,
]

/** Compares the database with one seal somebody kept: with the heads it names, where the database has not this very seal. */
export async function compareWithSeal(db: Reader, seal: Seal): Promise<Missing | undefined> {
  const own = await readLastSeal(db, seal.body.no)
  if (own?.hash === seal.hash) return undefined
  return missingFrom(db, [seal], own && own.no < seal.body.no ? own.at.toISOString() : null)
}

/** Compares the heads there are with those the seals of this very database cover. */
export async function compareWithin(db: Reader, crypto: Crypto): Promise<Missing | undefined> {
  const own = await readLastSeal(db)
  if (!own) return undefined
  const { rows: heads } = await db.query<SealedHead>(
    `select sealed.subject_id as subject, sealed.version, sealed.head_hash as hash, sealed.state_digest as state
     from sealed_head sealed left join subject on subject.id = sealed.subject_id
     where subject.version is null or subject.version < sealed.version
        or (subject.version = sealed.version and subject.head_hash <> sealed.head_hash)
     order by sealed.subject_id`,
  )
  const { faults, acts } = await compareHeads(db, heads)
  if (faults.length === 0) return undefined
  return {
    seal: { no: own.no, hash: own.hash, at: own.at.toISOString() },
    since: null,
    subjects: faults.filter(({ subject }) => subject !== cityLogId).length,
    acts,
    series: parseSeal(own.text, crypto).body.series.map(readSeries),
    examples: faults.slice(0, TOLD),
  }
}

/** The newest seal at a place, which has all up to it from some number on: found by ever longer steps, then by halves. */
async function newestAt(place: SealPlace, from: number): Promise<number> {
  const isThere = async (no: number) => (await place.read(no)) !== undefined
  let [there, absent] = [from, from + 1]
  for (let step = 1; await isThere(absent); step *= 2) {
    there = absent
    absent += step
  }
  while (absent - there > 1) {
    const middle = Math.floor((there + absent) / 2)
    if (await isThere(middle)) there = middle
    else absent = middle
  }
  return there
}

/** The last seal that the database and the place both have; one that the place has not yet counts as common. */
async function lastInCommon(db: Reader, place: SealPlace, upTo: number): Promise<number> {
  for (let no = upTo; no > 0; no--) {
    const own = await readLastSeal(db, no)
    if (own === undefined) return 0
    const there = await place.read(own.no)
    if (there === undefined || there === own.text) return own.no
    no = own.no
  }
  return 0
}

const TOLD = 50

async function missingFrom(db: Reader, beyond: readonly Seal[], since: string | null): Promise<Missing | undefined> {
  const newest = beyond.at(-1)
  if (!newest) return undefined
  const heads = beyond.reduce((before, seal) => coveredBy(seal, before), new Map<string, SealedHead>())
  const { faults, acts } = await compareHeads(db, [...heads.values()])
  const { no, at, series } = newest.body
  return {
    seal: { no, hash: newest.hash, at },
    since,
    subjects: faults.filter(({ subject }) => subject !== cityLogId).length,
    acts,
    series: series.map(readSeries),
    examples: faults.slice(0, TOLD),
  }
}

const BATCH = 5000

/** Which subjects are gone, set back, or others than their sealed heads say. */
export async function compareHeads(
  db: Reader,
  heads: readonly SealedHead[],
): Promise<{ readonly faults: readonly SetBack[]; readonly acts: number }> {
  const faults: SetBack[] = []
  let acts = 0
  for (let from = 0; from < heads.length; from += BATCH) {
    const batch = heads.slice(from, from + BATCH)
    const { rows } = await db.query<{ id: string; no: number; now: number | null }>(
      `select given.id, given.no, subject.version as now
       from unnest($1::text[], $2::int[], $3::text[]) as given(id, no, hash)
         left join subject on subject.id = given.id
         left join entry on entry.subject_id = given.id and entry.no = given.no
       where subject.version is null or subject.version < given.no or entry.hash is distinct from given.hash
       order by given.id`,
      [batch.map(({ subject }) => subject), batch.map(({ version }) => version), batch.map(({ hash }) => hash)],
    )
    for (const { id, no, now } of rows) {
      // On the record of the city itself acts go on meanwhile: reporting a loss must not make it another.
      if (id !== cityLogId) acts += Math.max(1, no - (now ?? 0))
      if (now === null) faults.push({ fault: 'goneSince', subject: id, no })
      else if (now < no) faults.push({ fault: 'behindSeal', subject: id, no: now + 1 })
      else faults.push({ fault: 'otherThanSealed', subject: id, no })
    }
  }
  return { faults, acts }
}
