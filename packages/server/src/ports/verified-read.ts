import { Transform, type TransformCallback } from 'node:stream'
import type { Digests } from './crypto.ts'
import { ContentDamaged } from './stored-content.ts'

/**
 * Passes bytes through and holds the newest piece back until the next arrives, so that a reader of damaged
 * content gets an error and an incomplete file, never a complete wrong one.
 */
export function verifiedRead(digest: string, crypto: Digests): Transform {
  const hash = crypto.sm3Stream()
  let held: Buffer | undefined
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      hash.update(chunk)
      const ready = held
      held = chunk
      done(null, ready)
    },
    flush(done: TransformCallback) {
      if (hash.digest() === digest) done(null, held)
      else done(new ContentDamaged(digest))
    },
  })
}
