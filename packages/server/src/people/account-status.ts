import type { AccountStatus } from '../db/people-tables.ts'
import type { Origin } from '../house/origin.ts'
import { type People, together } from './people.ts'
import { endSessions } from './sessions.ts'
import { recordEvent } from './sign-in-event.ts'

const eventOf = { active: 'accountActivated', locked: 'accountLocked', disabled: 'accountDisabled' } as const

/** Locking or disabling ends every session at once; who may do this is decided by the caller. False: no such account. */
export async function setAccountStatus(
  people: People,
  accountId: string,
  status: Exclude<AccountStatus, 'proposed'>,
  by: { readonly accountId: string; readonly origin: Origin },
): Promise<boolean> {
  const changed = await together(people, async within => {
    const { numUpdatedRows } = await within.db
      .updateTable('account')
      .set({ status })
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return false
    if (status !== 'active') await endSessions(within, accountId, {})
    await recordEvent(within, { kind: eventOf[status], accountId, byAccountId: by.accountId, origin: by.origin })
    return true
  })
  people.sessions.forgetAccount(accountId)
  return changed
}
