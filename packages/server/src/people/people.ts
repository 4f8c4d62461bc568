import type { PeopleDb } from '../db/people-tables.ts'
import type { SessionCache } from '../house/session-cache.ts'
import type { Settings } from '../settings.ts'
import type { Shell } from '../spine/shell.ts'

/** What every function about people works with. To join a caller's transaction, pass `{ ...people, db: tx }`. */
export interface People extends Shell {
  readonly db: PeopleDb
  readonly mode: Settings['mode']
  readonly sessions: SessionCache
}

/** Runs `work` in a transaction: the caller's when there is one, else its own. */
export function together<T>(people: People, work: (people: People) => Promise<T>): Promise<T> {
  if (people.db.isTransaction) return work(people)
  return people.db.transaction().execute(tx => work({ ...people, db: tx }))
}
