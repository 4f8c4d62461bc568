import type { Clock } from '../ports/clock.ts'
import type { SignedIn } from './signed-in.ts'

const TRUSTED_FOR = 1000
const MOST = 10_000

/**
 * Remembers for at most one second who a session token belongs to.
 * What ends a session in this process forgets it at once; other processes notice within that second.
 */
export interface SessionCache {
  read(tokenHash: string, find: () => Promise<SignedIn | undefined>): Promise<SignedIn | undefined>
  forgetAccount(accountId: string): void
  forgetToken(tokenHash: string): void
}

export function sessionCache(clock: Clock): SessionCache {
  const known = new Map<string, { who: SignedIn; at: number }>()
  let forgotten = 0
  return {
    read: async (tokenHash, find) => {
      const age = (at: number) => clock.now().getTime() - at
      const remembered = known.get(tokenHash)
      if (remembered && age(remembered.at) >= 0 && age(remembered.at) < TRUSTED_FOR) return remembered.who
      known.delete(tokenHash)
      const before = forgotten
      const at = clock.now().getTime()
      const who = await find()
      // What was read while something was being forgotten may already be out of date.
      if (who && before === forgotten) {
        if (known.size >= MOST) known.clear()
        known.set(tokenHash, { who, at })
      }
      return who
    },
    forgetToken: tokenHash => {
      forgotten++
      known.delete(tokenHash)
    },
    forgetAccount: accountId => {
      forgotten++
      for (const [tokenHash, { who }] of known) if (who.accountId === accountId) known.delete(tokenHash)
    },
  }
}
