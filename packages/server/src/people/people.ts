import type { PeopleDb } from '../db/people-tables.ts'
import { type SessionCache, sessionCache } from '../house/session-cache.ts'
import type { Clock } from '../ports/clock.ts'
import type { Crypto } from '../ports/crypto.ts'
import type { Ids } from '../ports/ids.ts'
import type { Settings } from '../settings.ts'

/** What every function about people works with. To join a caller's transaction, pass `{ ...people, db: tx }`. */
export interface People {
  readonly db: PeopleDb
  readonly clock: Clock
  readonly ids: Ids
  readonly crypto: Crypto
  readonly mode: Settings['mode']
  readonly sessions: SessionCache
}

export function openPeople(parts: Omit<People, 'sessions'>): People {
  return { ...parts, sessions: sessionCache(parts.clock) }
}

/** Runs `work` in a transaction: the caller's when there is one, else its own. */
export function together<T>(people: People, work: (people: People) => Promise<T>): Promise<T> {
  if (people.db.isTransaction) return work(people)
  return people.db.transaction().execute(tx => work({ ...people, db: tx }))
}
