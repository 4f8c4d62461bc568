import { localOrigin } from '../house/origin.ts'
import { isAdministration } from './account-rules.ts'
import { issueOnServer } from './activation.ts'
import { forgive, loginDigest } from './attempts.ts'
import { normalLogin } from './login.ts'
import { type People, together } from './people.ts'
import { recordEvent } from './sign-in-event.ts'

/** Both halves, told once and kept by nobody. */
export interface WholeActivation {
  readonly login: string
  readonly firstHalf: string
  readonly secondHalf: string
  readonly endsAt: string
}

export type PasswordAnswer =
  | ({ readonly kind: 'done' } & WholeActivation)
  | { readonly kind: 'unknown' | 'notAdministrator' | 'disabled' }

/**
 * A new activation for an administrator who lost the password, when nobody is left to propose or confirm one. Whoever
 * runs the machine does it; their sessions end, and the account log says that it was done on the server.
 */
export async function resetAdministratorPassword(people: People, typed: string): Promise<PasswordAnswer> {
  const login = normalLogin(typed)
  return together(people, async within => {
    const account = await within.db
      .selectFrom('account')
      .where('login', '=', login)
      .select(['id', 'roles', 'status'])
      .forUpdate()
      .executeTakeFirst()
    if (!account) return { kind: 'unknown' }
    if (!account.roles.some(isAdministration)) return { kind: 'notAdministrator' }
    if (account.status !== 'active') return { kind: 'disabled' }
    const issued = await issueOnServer(within, { id: account.id, login })
    await forgive(within, loginDigest(within, login))
    await recordEvent(within, { kind: 'passwordResetOnServer', accountId: account.id, origin: localOrigin })
    return { kind: 'done', login, ...issued }
  })
}
