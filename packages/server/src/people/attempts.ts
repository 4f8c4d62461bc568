import { sql } from 'kysely'
import type { People } from './people.ts'

export const ATTEMPTS = 5
export const PAUSE = 15 * 60 * 1000

export function loginDigest(people: People, login: string): string {
  return people.crypto.sm3(`login:${login}`)
}

/**
 * Counts an attempt before the password is looked at, so that many guesses sent at once cannot all slip through
 * before the first is counted. False while the login is paused; attempts then neither count nor lengthen the pause.
 */
export async function attempt(people: People, digest: string): Promise<boolean> {
  const now = people.clock.now()
  const until = new Date(now.getTime() + PAUSE)
  const windowStart = new Date(now.getTime() - PAUSE)
  const counted = await people.db
    .insertInto('sign_in_attempt')
    .values({ login_digest: digest, failed_attempts: 1, failing_since: now, locked_until: null })
    .onConflict(conflict =>
      conflict
        .column('login_digest')
        .doUpdateSet({
          failed_attempts: sql`case when sign_in_attempt.failing_since <= ${windowStart} then 1 else sign_in_attempt.failed_attempts + 1 end`,
          failing_since: sql`case when sign_in_attempt.failing_since <= ${windowStart} then ${now} else sign_in_attempt.failing_since end`,
          locked_until: sql`case when sign_in_attempt.failing_since > ${windowStart} and sign_in_attempt.failed_attempts + 1 >= ${ATTEMPTS} then ${until}::timestamptz end`,
        })
        .where(({ or, eb }) =>
          or([eb('sign_in_attempt.locked_until', 'is', null), eb('sign_in_attempt.locked_until', '<=', now)]),
        ),
    )
    .returning('login_digest')
    .execute()
  return counted.length === 1
}

/** The attempt turned out right: earlier wrong ones no longer count. */
export async function forgive(people: People, digest: string): Promise<void> {
  await people.db.deleteFrom('sign_in_attempt').where('login_digest', '=', digest).execute()
}
