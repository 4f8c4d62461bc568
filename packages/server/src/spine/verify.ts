import type { Entry } from '@zhengheng/policy'
import type pg from 'pg'
import type { Crypto } from '../ports/crypto.ts'
import { chainHash, GENESIS, headStatement } from './log.ts'

/** The first thing found wrong in a chain. */
export interface BadEntry {
  readonly subject: string
  readonly no: number
  readonly fault: 'changed' | 'missing' | 'unlinked' | 'moved' | 'cutOff' | 'badSignature' | 'withoutEntries'
}

export interface Verification {
  readonly entries: number
  readonly subjects: number
  readonly milliseconds: number
  readonly bad: readonly BadEntry[]
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
  readonly version: number
  readonly head_hash: string
  readonly head_signature: string
}

/** Recomputes one chain from its entries and compares it with the signed head. */
export function verifyChain(links: readonly Link[], head: Head, crypto: Crypto): BadEntry | undefined {
  let previous = GENESIS
  for (const [index, link] of links.entries()) {
    const no = index + 1
    const at = (fault: BadEntry['fault']): BadEntry => ({ subject: head.id, no, fault })
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
  const end = (fault: BadEntry['fault']): BadEntry => ({ subject: head.id, no: links.length + 1, fault })
  if (!crypto.verify(headStatement(head.id, head.version, head.head_hash), head.head_signature))
    return end('badSignature')
  if (links.length !== head.version || previous !== head.head_hash) return end('cutOff')
  return undefined
}

type Reader = Pick<pg.Pool, 'query'>

const LINKS = 'select subject_id, no, account_id, at, body, previous_hash, hash from entry'
const BATCH = 500

/** Recomputes the chain of one subject. */
export async function verifySubject(db: Reader, crypto: Crypto, id: string): Promise<BadEntry | undefined> {
  const { rows: heads } = await db.query<Head>(
    'select id, version, head_hash, head_signature from subject where id = $1',
    [id],
  )
  const { rows: links } = await db.query<Link>(`${LINKS} where subject_id = $1 order by no`, [id])
  const [head] = heads
  if (!head) return { subject: id, no: 1, fault: 'missing' }
  return verifyChain(links, head, crypto)
}

/** Recomputes every chain, in batches of subjects, inside one snapshot if `db` is a transaction. */
export async function verifyAll(
  db: Reader,
  crypto: Crypto,
  progress: (subjects: number) => void = () => undefined,
): Promise<Verification> {
  const started = performance.now()
  const bad: BadEntry[] = []
  let entries = 0
  let subjects = 0
  for (let after = ''; ; ) {
    const { rows: heads } = await db.query<Head>(
      'select id, version, head_hash, head_signature from subject where id > $1 order by id limit $2',
      [after, BATCH],
    )
    if (heads.length === 0) break
    const { rows: links } = await db.query<Link>(`${LINKS} where subject_id = any($1) order by subject_id, no`, [
      heads.map(head => head.id),
    ])
    const chains = Map.groupBy(links, link => link.subject_id)
    for (const head of heads) {
      const fault = verifyChain(chains.get(head.id) ?? [], head, crypto)
      if (fault) bad.push(fault)
    }
    entries += links.length
    subjects += heads.length
    after = (heads.at(-1) as Head).id
    progress(subjects)
  }
  const { rows: orphans } = await db.query<{ subject_id: string; no: number }>(
    'select subject_id, min(no) as no from entry where not exists (select from subject where id = subject_id) group by subject_id order by subject_id',
  )
  for (const orphan of orphans) bad.push({ subject: orphan.subject_id, no: orphan.no, fault: 'withoutEntries' })
  return { entries, subjects, milliseconds: Math.round(performance.now() - started), bad }
}
