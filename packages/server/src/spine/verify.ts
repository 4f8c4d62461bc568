import type { Entry } from '@zhengheng/policy'
import type pg from 'pg'
import type { Crypto } from '../ports/crypto.ts'
import type { Fault, Finding } from './finding.ts'
import { chainHash, GENESIS, headStatement } from './log.ts'
import type { RegisterHead } from './register.ts'
import type { SubjectKind } from './subject.ts'
import { missingContents, verifyContents } from './verify-contents.ts'
import { verifyRegister } from './verify-register.ts'

export interface Verification {
  readonly entries: number
  readonly subjects: number
  readonly contents: number
  readonly milliseconds: number
  /** where the register of subjects ends */
  readonly register: RegisterHead | null
  readonly bad: readonly Finding[]
}

interface Link {
  readonly subject_id: string
  readonly no: number
  readonly account_id: string
  readonly at: Date
  readonly body: Entry
  readonly previous_hash: string
  readonly hash: string
}
interface Head {
  readonly id: string
  readonly kind: SubjectKind
  readonly version: number
  readonly head_hash: string
  readonly head_signature: string
  /** as registered; null when it is not */
  readonly place: number | null
  readonly registered_kind: SubjectKind | null
}

/** The first thing wrong with a subject: with its chain, or with its place among all subjects. */
const verifyOne = (links: readonly Link[], head: Head, crypto: Crypto): Finding | undefined =>
  verifyChain(links, head, crypto) ?? verifyPlace(links[0]?.body.place, head)

/** Recomputes one chain from its entries and compares it with the signed head. */
function verifyChain(links: readonly Link[], head: Head, crypto: Crypto): Finding | undefined {
  let previous = GENESIS
  for (const [index, link] of links.entries()) {
    const no = index + 1
    const at = (fault: Fault): Finding => ({ subject: head.id, no, fault })
    if (link.no !== no) return at('missing')
    if (
      link.body.subject !== head.id ||
      link.body.no !== no ||
      link.body.actor.account !== link.account_id ||
      link.body.at !== link.at.toISOString()
    )
      return at('moved')
    if (link.previous_hash !== previous) return at('unlinked')
    if (chainHash(previous, link.body, crypto) !== link.hash) return at('changed')
    previous = link.hash
  }
  const end = (fault: Fault): Finding => ({ subject: head.id, no: links.length + 1, fault })
  if (!crypto.verify(headStatement(head.id, head.version, head.head_hash), head.head_signature))
    return end('badSignature')
  if (links.length !== head.version || previous !== head.head_hash) return end('cutOff')
  return undefined
}

/** A subject begun since there is a register names its place in its first entry; both must say the same. */
function verifyPlace(named: number | undefined, { id, kind, place, registered_kind }: Head): Finding | undefined {
  const said = named === undefined ? {} : { place: named }
  if (place === null) return { fault: 'unregistered', subject: id, ...said }
  if (named !== undefined && named !== place) return { fault: 'misplaced', subject: id, ...said }
  return kind === registered_kind ? undefined : { fault: 'kindChanged', subject: id, place }
}

type Reader = Pick<pg.Pool, 'query'>

const HEADS = `select id, subject.kind, version, head_hash, head_signature, place, register.kind as registered_kind
  from subject left join register on subject_id = id`
const LINKS = 'select subject_id, no, account_id, at, body, previous_hash, hash from entry'
const BATCH = 500

/** Recomputes the chain of one subject. */
export async function verifySubject(db: Reader, crypto: Crypto, id: string): Promise<Finding | undefined> {
  const { rows: heads } = await db.query<Head>(`${HEADS} where id = $1`, [id])
  const { rows: links } = await db.query<Link>(`${LINKS} where subject_id = $1 order by no`, [id])
  const [head] = heads
  if (!head) return { subject: id, no: 1, fault: 'missing' }
  return verifyOne(links, head, crypto)
}

/** Recomputes the register, every chain and every frozen application, in batches, inside one snapshot if `db` is a transaction. */
export async function verifyAll(
  db: Reader,
  crypto: Crypto,
  progress: (subjects: number) => void = () => undefined,
): Promise<Verification> {
  const started = performance.now()
  const register = await verifyRegister(db, crypto)
  const bad: Finding[] = []
  let entries = 0
  let subjects = 0
  for (let after = ''; ; ) {
    const { rows: heads } = await db.query<Head>(`${HEADS} where id > $1 order by id limit $2`, [after, BATCH])
    if (heads.length === 0) break
    const { rows: links } = await db.query<Link>(`${LINKS} where subject_id = any($1) order by subject_id, no`, [
      heads.map(head => head.id),
    ])
    const chains = Map.groupBy(links, link => link.subject_id)
    for (const head of heads) {
      const found = verifyOne(chains.get(head.id) ?? [], head, crypto)
      if (found) bad.push(found)
    }
    bad.push(
      ...(await missingContents(
        db,
        links.map(({ body }) => body),
      )),
    )
    entries += links.length
    subjects += heads.length
    after = (heads.at(-1) as Head).id
    progress(subjects)
  }
  const { rows: orphans } = await db.query<{ subject_id: string; no: number }>(
    'select subject_id, min(no) as no from entry where not exists (select from subject where id = subject_id) group by subject_id order by subject_id',
  )
  for (const orphan of orphans) bad.push({ subject: orphan.subject_id, no: orphan.no, fault: 'withoutEntries' })
  const contents = await verifyContents(db, crypto)
  return {
    entries,
    subjects,
    contents: contents.contents,
    milliseconds: Math.round(performance.now() - started),
    register: register.head ?? null,
    bad: [...register.bad.filter(({ fault }) => fault !== 'registerNotBegun' || subjects > 0), ...bad, ...contents.bad],
  }
}
