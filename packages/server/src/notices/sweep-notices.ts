import type { House } from '../house/house.ts'

const DAY = 86_400_000
/** Notices point at what is in the log; they prove nothing. Unread ones are kept longer. */
const READ_FOR = 365 * DAY
const UNREAD_FOR = 2 * READ_FOR

/** Forgets what was told long ago. Safe at any time, from any process. */
export async function sweepNotices({ db, clock }: Pick<House, 'db' | 'clock'>): Promise<void> {
  const now = clock.now().getTime()
  await db
    .deleteFrom('notice')
    .where(({ or, and, eb }) =>
      or([
        eb('at', '<', new Date(now - UNREAD_FOR)),
        and([eb('at', '<', new Date(now - READ_FOR)), eb('read_at', 'is not', null)]),
      ]),
    )
    .execute()
}
