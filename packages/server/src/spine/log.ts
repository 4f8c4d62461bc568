import type { Entry } from '@zhengheng/policy'
import { canonicalJson } from '../ports/canonical-json.ts'
import type { Crypto } from '../ports/crypto.ts'

/** An entry as the log stores it: its body, and its place in the chain. */
export interface StoredEntry {
  readonly body: Entry
  readonly previousHash: string
  readonly hash: string
}

/** What the first entry of every chain follows. */
export const GENESIS = '0'.repeat(64)

/** hash = SM3(previousHash ‖ canonical JSON of the entry) */
export const chainHash = (previousHash: string, body: Entry, crypto: Crypto): string =>
  crypto.sm3(`${previousHash}${canonicalJson(body)}`)

/** Where a chain ends, and what its entries make of the subject. */
export interface Head {
  readonly subject: string
  readonly kind: string
  /** how many entries */
  readonly no: number
  /** of the last */
  readonly hash: string
  /** digest of the text of the state; empty where the head was signed before states were covered */
  readonly state: string
}

/** What the signature over a chain's head covers. */
export const headStatement = ({ subject, kind, no, hash, state }: Head): string =>
  canonicalJson(state === '' ? { subject, no, hash } : { subject, kind, no, hash, state })

/** A JSON copy without `undefined`, which canonical JSON refuses. */
export const plainJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
