import { hashPassword } from '../ports/password-hash.ts'
import { isAdministration } from './account-rules.ts'
import { forgive, loginDigest } from './attempts.ts'
import { normalLogin } from './login.ts'
import { readablePassword } from './one-time-password.ts'
import { localOrigin } from './origin.ts'
import { type People, together } from './people.ts'
import { endSessions } from './sessions.ts'
import { recordEvent } from './sign-in-event.ts'

export type PasswordAnswer =
  | { readonly kind: 'done'; readonly login: string /** told once, never stored */; readonly oneTimePassword: string }
  | { readonly kind: 'unknown' | 'notAdministrator' | 'disabled' }

/**
 * A new one-time password for an administrator who lost theirs, when nobody is left to propose or confirm one. Whoever
 * runs the machine does it; their sessions end, and the account log says that it was done on the server.
 */
export async function resetAdministratorPassword(people: People, typed: string): Promise<PasswordAnswer> {
  const login = normalLogin(typed)
  const oneTimePassword = readablePassword(people.crypto)
  const passwordHash = await hashPassword(oneTimePassword)
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
    await within.db
      .updateTable('account')
      .where('id', '=', account.id)
      .set({ password_hash: passwordHash, must_change_password: true })
      .execute()
    await endSessions(within, account.id, {})
    await forgive(within, loginDigest(within, login))
    await recordEvent(within, { kind: 'passwordResetOnServer', accountId: account.id, origin: localOrigin })
    return { kind: 'done', login, oneTimePassword }
  })
}
