import { Transform, type TransformCallback } from 'node:stream'
import type { Digests } from '../ports/crypto.ts'

export interface Tally {
  readonly bytes: number
  readonly lines: number
  /** SM3 */
  readonly digest: string
}

const NEWLINE = 10

/** Lets bytes pass, and knows afterwards what passed. */
export function tallied(crypto: Digests): Transform & { readonly tally: () => Tally } {
  const hash = crypto.sm3Stream()
  let [bytes, lines] = [0, 0]
  const passing = new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      hash.update(chunk)
      bytes += chunk.length
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) lines += 1
      done(null, chunk)
    },
  })
  return Object.assign(passing, { tally: () => ({ bytes, lines, digest: hash.digest() }) })
}
