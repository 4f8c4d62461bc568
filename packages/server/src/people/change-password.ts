import type { Text } from '@zhengheng/policy'
import type { Origin } from '../house/origin.ts'
import type { SignedIn } from '../house/signed-in.ts'
import { hashPassword, passwordMatches } from '../ports/password-hash.ts'
import { attempt, forgive, loginDigest } from './attempts.ts'
import { passwordFault } from './password-rules.ts'
import { type People, together } from './people.ts'
import { endSessions } from './sessions.ts'
import { recordEvent } from './sign-in-event.ts'

export type ChangePasswordAnswer =
  | { readonly kind: 'changed' }
  | { readonly kind: 'refused'; readonly field: 'current' | 'next'; readonly reason: Text }

/** The other sessions of the account end: whoever knew the old password is out. */
export async function changePassword(
  people: People,
  who: SignedIn,
  { current, next }: { readonly current: string; readonly next: string },
  origin: Origin,
): Promise<ChangePasswordAnswer> {
  const fault = passwordFault(next, who)
  if (fault) return { kind: 'refused', field: 'next', reason: fault }
  if (next.normalize('NFC') === current.normalize('NFC')) return { kind: 'refused', field: 'next', reason: unchanged }
  const digest = loginDigest(people, who.login)
  const counted = await attempt(people, digest)
  const held = await storedHash(people, who.accountId)
  const changed =
    (await passwordMatches(current, held)) && counted && (await replace(people, who, held, next, digest, origin))
  people.sessions.forgetAccount(who.accountId)
  if (changed) return { kind: 'changed' }
  await recordEvent(people, { kind: 'passwordChangeRefused', accountId: who.accountId, origin })
  return { kind: 'refused', field: 'current', reason: wrongCurrent }
}

/** False when the password was reset or changed meanwhile: then `held` is no longer what opens the account. */
async function replace(
  people: People,
  who: SignedIn,
  held: string | undefined,
  next: string,
  digest: string,
  origin: Origin,
): Promise<boolean> {
  const passwordHash = await hashPassword(next)
  return together(people, async within => {
    const { numUpdatedRows } = await within.db
      .updateTable('account')
      .set({ password_hash: passwordHash })
      .where('id', '=', who.accountId)
      .where('password_hash', '=', held ?? '')
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return false
    await forgive(within, digest)
    await endSessions(within, who.accountId, { except: who.sessionId })
    await recordEvent(within, { kind: 'passwordChanged', accountId: who.accountId, origin })
    return true
  })
}

async function storedHash(people: People, accountId: string): Promise<string | undefined> {
  const account = await people.db
    .selectFrom('account')
    .where('id', '=', accountId)
    .select('password_hash as passwordHash')
    .executeTakeFirst()
  return account?.passwordHash ?? undefined
}

const unchanged: Text = {
  zh: '新口令与当前口令相同，请换一个。',
  en: 'The new password is the same as the current one; choose another.',
}

const wrongCurrent: Text = {
  zh: '当前口令不正确，口令未更改。连续输错 5 次会暂停 15 分钟。',
  en: 'The current password is not right; nothing was changed. Five wrong attempts cause a pause of 15 minutes.',
}
