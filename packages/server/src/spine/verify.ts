import type pg from 'pg'
import type { Crypto } from '../ports/crypto.ts'
import { type Chain, isBeforeStates, readChain, readChains, type StoredHead } from './chains.ts'
import type { Fault, Finding } from './finding.ts'
import { chainHash, GENESIS, headStatement } from './log.ts'
import type { RegisterHead } from './register.ts'
import { missingContents, verifyContents } from './verify-contents.ts'
import { type Judged, verifyDecisions } from './verify-decisions.ts'
import { verifyRegister } from './verify-register.ts'
import { verifySeals } from './verify-seals.ts'

export interface Verification {
  readonly entries: number
  readonly subjects: number
  readonly contents: number
  readonly milliseconds: number
  /** decisions made again, where that was asked for */
  readonly decisions?: Omit<Judged, 'bad'>
  /** where the register of subjects ends */
  readonly register: RegisterHead | null
  readonly seals: { readonly count: number; readonly last: { readonly no: number; readonly hash: string } | null }
  readonly bad: readonly Finding[]
}

/** The first thing wrong with a subject: with its chain, or with its place among all subjects. */
const verifyOne = (chain: Chain, crypto: Crypto, beforeStates: boolean): Finding | undefined =>
  verifyChain(chain, crypto, beforeStates) ?? verifyState(chain.head, crypto)

/**
 * Recomputes one chain from its entries and compares it with the signed head and with its place among all subjects.
 * Whether its state is what was signed is another question: the entries tell what it has to be.
 */
export function verifyChain({ links, head }: Chain, crypto: Crypto, beforeStates: boolean): Finding | undefined {
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
  if (!isSigned(head, crypto, beforeStates)) return end('badSignature')
  if (links.length !== head.version || previous !== head.head_hash) return end('cutOff')
  return verifyPlace(links[0]?.body.place, head)
}

function isSigned({ id, version, head_hash, ...head }: StoredHead, crypto: Crypto, beforeStates: boolean): boolean {
  if (head.state_digest === '' && !beforeStates) return false
  const kind = head.registered_kind ?? head.kind
  const signed = headStatement({ subject: id, kind, no: version, hash: head_hash, state: head.state_digest })
  return crypto.verify(signed, head.head_signature)
}

const verifyState = ({ id, state, state_digest }: StoredHead, crypto: Crypto): Finding | undefined =>
  state_digest === '' || state_digest === crypto.sm3(state) ? undefined : { fault: 'stateChanged', subject: id }

/** A subject begun since there is a register names its place in its first entry; both must say the same. */
function verifyPlace(named: number | undefined, { id, kind, place, registered_kind }: StoredHead): Finding | undefined {
  const said = named === undefined ? {} : { place: named }
  if (place === null) return { fault: 'unregistered', subject: id, ...said }
  if (named !== undefined && named !== place) return { fault: 'misplaced', subject: id, ...said }
  return kind === registered_kind ? undefined : { fault: 'kindChanged', subject: id, place }
}

type Reader = Pick<pg.Pool, 'query'>

/** Recomputes the chain of one subject. */
export async function verifySubject(db: Reader, crypto: Crypto, id: string): Promise<Finding | undefined> {
  const chain = await readChain(db, id)
  if (!chain) return { subject: id, no: 1, fault: 'missing' }
  return verifyOne(chain, crypto, await isBeforeStates(db))
}

interface Options {
  /** makes the decisions of this build again besides */
  readonly deep?: boolean
  readonly progress?: (subjects: number) => void
}

/** Recomputes the register, every chain and every frozen application, in batches, inside one snapshot if `db` is a transaction. */
export async function verifyAll(
  db: Reader,
  crypto: Crypto,
  { deep = false, progress = () => undefined }: Options = {},
): Promise<Verification> {
  const started = performance.now()
  const register = await verifyRegister(db, crypto)
  const bad: Finding[] = []
  const decisions = { again: 0, byOthers: 0 }
  let entries = 0
  let subjects = 0
  const beforeStates = await isBeforeStates(db)
  for await (const chains of readChains(db)) {
    for (const chain of chains) {
      const found = verifyOne(chain, crypto, beforeStates)
      if (found) bad.push(found)
      else if (deep) {
        const judged = await verifyDecisions(db, chain)
        decisions.again += judged.again
        decisions.byOthers += judged.byOthers
        bad.push(...judged.bad)
      }
    }
    const bodies = chains.flatMap(({ links }) => links.map(({ body }) => body))
    bad.push(...(await missingContents(db, bodies)))
    entries += bodies.length
    subjects += chains.length
    progress(subjects)
  }
  const { rows: orphans } = await db.query<{ subject_id: string; no: number }>(
    'select subject_id, min(no) as no from entry where not exists (select from subject where id = subject_id) group by subject_id order by subject_id',
  )
  for (const orphan of orphans) bad.push({ subject: orphan.subject_id, no: orphan.no, fault: 'withoutEntries' })
  const contents = await verifyContents(db, crypto)
  const seals = await verifySeals(db, crypto)
  return {
    entries,
    subjects,
    contents: contents.contents,
    milliseconds: Math.round(performance.now() - started),
    ...(deep && { decisions }),
    register: register.head ?? null,
    seals: { count: seals.seals, last: seals.last },
    bad: [
      ...register.bad.filter(({ fault }) => fault !== 'registerNotBegun' || subjects > 0),
      ...bad,
      ...contents.bad,
      ...seals.bad,
    ],
  }
}
