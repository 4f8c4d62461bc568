import type pg from 'pg'
import { z } from 'zod'
import { Obstacle } from '../obstacle.ts'
import { canonicalJson } from '../ports/canonical-json.ts'
import type { Clock } from '../ports/clock.ts'
import type { Crypto } from '../ports/crypto.ts'
import type { Finding } from './finding.ts'
import { type RegisterHead, readRegisterHead } from './register.ts'

type Reader = Pick<pg.Pool, 'query'>

const Hash = z.string().regex(/^[0-9a-f]{64}$/)
/** id, version and head hash of one subject */
const LINE = /^(\S+) ([1-9]\d{0,8}) ([0-9a-f]{64})$/

const CheckpointFile = z.strictObject({
  zhengheng: z.literal('checkpoint'),
  at: z.iso.datetime(),
  register: z.strictObject({ place: z.int().nonnegative(), hash: Hash, signature: z.string() }),
  /** over the lines of all subjects: two people who read it to each other have compared the whole city */
  heads: Hash,
  signature: z.string(),
  subjects: z.array(z.string().regex(LINE)),
})

/** How far every chain and the register had come at one moment; worth something only where the database cannot reach. */
export type Checkpoint = z.infer<typeof CheckpointFile>

const statement = ({ at, register, heads }: Omit<Checkpoint, 'signature' | 'subjects'>): string =>
  canonicalJson({ checkpoint: heads, at, register: { place: register.place, hash: register.hash } })

const digestOf = (lines: readonly string[], crypto: Crypto): string => crypto.sm3(lines.join('\n'))

async function readHeads(db: Reader): Promise<string[]> {
  const { rows } = await db.query<{ line: string }>(
    `select concat_ws(' ', id, version, head_hash) as line from subject order by id collate "C"`,
  )
  return rows.map(({ line }) => line)
}

export async function takeCheckpoint(db: Reader, crypto: Crypto, clock: Clock): Promise<Checkpoint> {
  const subjects = await readHeads(db)
  const register = (await readRegisterHead(db)) as RegisterHead
  const taken = {
    zhengheng: 'checkpoint',
    at: clock.now().toISOString(),
    register,
    heads: digestOf(subjects, crypto),
  } as const
  return { ...taken, signature: crypto.sign(statement(taken)), subjects }
}

/** @throws Obstacle for a file that is not a checkpoint of this installation, whole and as it was written */
export function parseCheckpoint(written: string, crypto: Crypto): Checkpoint {
  const parsed = CheckpointFile.safeParse(json(written))
  if (!parsed.success) throw notACheckpoint()
  const { data } = parsed
  if (digestOf(data.subjects, crypto) !== data.heads || !crypto.verify(statement(data), data.signature)) throw altered()
  return data
}

function json(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    throw notACheckpoint()
  }
}

/** What has gone back, or become another, since the checkpoint was taken. */
export async function compareWith(db: Reader, checkpoint: Checkpoint): Promise<readonly Finding[]> {
  const { rows } = await db.query<{ place: number; hash: string | null }>(
    `select head.place, register.hash from register_head head left join register on register.place = $1`,
    [checkpoint.register.place],
  )
  const [register] = rows
  const findings: Finding[] = []
  if (!register || register.place < checkpoint.register.place)
    findings.push({ fault: 'registerBehind', place: (register?.place ?? 0) + 1 })
  else if (checkpoint.register.place > 0 && register.hash !== checkpoint.register.hash)
    findings.push({ fault: 'registerOther', place: checkpoint.register.place })
  for (let from = 0; from < checkpoint.subjects.length; from += BATCH)
    findings.push(...(await compareHeads(db, checkpoint.subjects.slice(from, from + BATCH))))
  return findings
}

const BATCH = 5000

async function compareHeads(db: Reader, lines: readonly string[]): Promise<Finding[]> {
  const given = lines.map(line => LINE.exec(line) ?? [])
  const { rows } = await db.query<{ id: string; no: number; now: number | null }>(
    `select given.id, given.no, subject.version as now
     from unnest($1::text[], $2::int[], $3::text[]) as given(id, no, hash)
       left join subject on subject.id = given.id
       left join entry on entry.subject_id = given.id and entry.no = given.no
     where subject.version is null or subject.version < given.no or entry.hash is distinct from given.hash
     order by given.id`,
    [given.map(([, id]) => id), given.map(([, , no]) => no), given.map(([, , , hash]) => hash)],
  )
  return rows.map(({ id, no, now }) => {
    if (now === null) return { fault: 'goneSince', subject: id, no }
    return now < no
      ? { fault: 'behindCheckpoint', subject: id, no: now + 1 }
      : { fault: 'otherThanCheckpoint', subject: id, no }
  })
}

const notACheckpoint = (): Obstacle =>
  new Obstacle({
    zh: '这不是检查点文件。检查点由 zhengheng verify --checkpoint 输出，请原样保存。',
    en: 'This is not a checkpoint. “zhengheng verify --checkpoint” prints one; keep it as it was printed.',
  })

const altered = (): Obstacle =>
  new Obstacle({
    zh: '检查点文件被改动过，或不是本系统签出的，不能用来比较。请使用原样保存的那一份。',
    en: 'The checkpoint was altered, or is not signed by this installation, and compares with nothing. Use the copy kept as it was printed.',
  })
