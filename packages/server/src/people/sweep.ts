import { PAUSE } from './attempts.ts'
import type { People } from './people.ts'

/** Removes sessions and attempt counts that no longer mean anything. Safe at any time, from any process. */
export async function sweepPeople(people: People): Promise<void> {
  const now = people.clock.now()
  await people.db
    .deleteFrom('login_session')
    .where(({ or, eb }) => or([eb('idle_expires_at', '<=', now), eb('absolute_expires_at', '<=', now)]))
    .execute()
  await people.db
    .deleteFrom('sign_in_attempt')
    .where('failing_since', '<=', new Date(now.getTime() - 2 * PAUSE))
    .execute()
}
