import type { Text } from '@zhengheng/policy'
import { normalLogin } from '@zhengheng/policy'
import type { Origin } from '../house/origin.ts'
import { passwordMatches } from '../ports/password-hash.ts'
import { attempt, forgive, loginDigest } from './attempts.ts'
import { type People, together } from './people.ts'
import { startSession } from './sessions.ts'
import { recordEvent, type SignInEventKind } from './sign-in-event.ts'

export type SignInAnswer =
  | { readonly kind: 'signedIn'; readonly token: string }
  | { readonly kind: 'refused'; readonly reason: Text }

/** One answer for a wrong login, a wrong password, a pause and a closed account: it tells a guesser nothing. */
export const signInRefused: SignInAnswer & { kind: 'refused' } = {
  kind: 'refused',
  reason: {
    zh: '登录名或口令不正确，或者该账号暂不能登录。连续输错 5 次会暂停 15 分钟，之后自动恢复；如仍不能登录，请联系本单位管理员。',
    en: 'The login name or password is not right, or this account cannot sign in now. Five wrong attempts pause sign-in for 15 minutes, after which it opens by itself; if it still fails, ask your administrator.',
  },
}

interface Candidate {
  readonly id: string
  readonly roles: readonly string[]
  readonly passwordHash: string | null
  readonly status: string
}

export async function signIn(people: People, typed: string, password: string, origin: Origin): Promise<SignInAnswer> {
  const login = normalLogin(typed)
  const digest = loginDigest(people, login)
  const counted = await attempt(people, digest)
  const account = await findCandidate(people, login)
  const matches = await passwordMatches(password, account?.passwordHash ?? undefined)
  const obstacle = obstacleTo(account, counted, matches)
  if (obstacle || !account) {
    const kind = obstacle ?? 'unknownLogin'
    await recordEvent(people, { kind, accountId: account?.id, loginDigest: digest, origin })
    return signInRefused
  }
  return together(people, async (within): Promise<SignInAnswer> => {
    // A reset or a change of the password while this one was being checked ends this sign-in too.
    if (!(await stillHolds(within, account))) {
      await recordEvent(within, { kind: 'wrongPassword', accountId: account.id, loginDigest: digest, origin })
      return signInRefused
    }
    await forgive(within, digest)
    const token = await startSession(within, account, origin)
    await recordEvent(within, { kind: 'signedIn', accountId: account.id, loginDigest: digest, origin })
    return { kind: 'signedIn', token }
  })
}

function obstacleTo(account: Candidate | undefined, counted: boolean, matches: boolean): SignInEventKind | undefined {
  if (!counted) return 'pausedLogin'
  if (!account) return 'unknownLogin'
  if (account.status !== 'active') return 'closedAccount'
  return matches ? undefined : 'wrongPassword'
}

/** Held until the session is there. */
async function stillHolds({ db }: People, { id, passwordHash }: Candidate): Promise<boolean> {
  const account = await db
    .selectFrom('account')
    .where('id', '=', id)
    .where('password_hash', '=', passwordHash)
    .select('id')
    .forNoKeyUpdate()
    .executeTakeFirst()
  return account !== undefined
}

function findCandidate(people: People, login: string): Promise<Candidate | undefined> {
  return people.db
    .selectFrom('account')
    .where('login', '=', login)
    .select(['id', 'roles', 'password_hash as passwordHash', 'status'])
    .executeTakeFirst()
}
