import type { Role, UnitKind, UnitRef } from '@zhengheng/policy'
import type { Origin } from '../house/origin.ts'
import type { SignedIn } from '../house/signed-in.ts'
import type { People } from './people.ts'
import { recordEvent } from './sign-in-event.ts'

export const SESSION_COOKIE = '__Host-zhengheng'

const MINUTE = 60 * 1000
const ABSOLUTE = 12 * 60 * MINUTE
const MOST_SESSIONS = 10

const idleLimit = (roles: readonly string[]): number =>
  (roles.some(role => role.startsWith('admin.')) ? 10 : 30) * MINUTE

const hashOf = (people: People, token: string): string => people.crypto.sm3(`session:${token}`)

/** Always a new token, so that one planted before sign-in is worth nothing. */
export async function startSession(
  people: People,
  account: { readonly id: string; readonly roles: readonly string[] },
  origin: Origin,
): Promise<string> {
  const token = people.crypto.randomToken(32)
  const now = people.clock.now()
  await dropSurplus(people, account.id, now)
  await people.db
    .insertInto('login_session')
    .values({
      token_hash: Buffer.from(hashOf(people, token), 'hex'),
      id: people.ids.uuid(),
      account_id: account.id,
      created_at: now,
      seen_at: now,
      idle_expires_at: new Date(now.getTime() + idleLimit(account.roles)),
      absolute_expires_at: new Date(now.getTime() + ABSOLUTE),
      user_agent: origin.userAgent,
      address: origin.address,
    })
    .execute()
  await people.db.updateTable('account').set({ last_signed_in_at: now }).where('id', '=', account.id).execute()
  return token
}

/** Expired sessions of the account go, and its oldest beyond the most it may have. */
async function dropSurplus(people: People, accountId: string, now: Date): Promise<void> {
  await people.db
    .deleteFrom('login_session')
    .where('account_id', '=', accountId)
    .where(({ or, eb }) =>
      or([
        eb('idle_expires_at', '<=', now),
        eb('absolute_expires_at', '<=', now),
        eb(
          'id',
          'in',
          eb
            .selectFrom('login_session as older')
            .select('older.id')
            .where('older.account_id', '=', accountId)
            .orderBy('older.created_at', 'desc')
            .orderBy('older.id', 'desc')
            .offset(MOST_SESSIONS - 1),
        ),
      ]),
    )
    .execute()
  people.sessions.forgetAccount(accountId)
}

/**
 * Who holds this token, if its session is open and the account may act. What a page asks on its own, again and again,
 * is not use: it is read while `watching` and extends nothing.
 */
export async function findSession(
  people: People,
  token: string,
  { watching = false } = {},
): Promise<SignedIn | undefined> {
  const hash = hashOf(people, token)
  const who = await people.sessions.read(hash, () => readSession(people, Buffer.from(hash, 'hex')))
  // Written at most once a minute, so that reading costs no write; the idle limit is therefore up to a minute strict.
  if (!who || watching || people.clock.now().getTime() - who.seenAt.getTime() < MINUTE) return who
  return touch(people, hash, who)
}

/** The person asked to stay: the idle limit counts from now. The twelve hours are not moved. */
export async function extendSession(people: People, token: string): Promise<SignedIn | undefined> {
  const who = await findSession(people, token, { watching: true })
  return who && touch(people, hashOf(people, token), who)
}

async function readSession(people: People, tokenHash: Buffer): Promise<SignedIn | undefined> {
  const now = people.clock.now()
  const row = await people.db
    .selectFrom('login_session as session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .leftJoin('unit', 'unit.id', 'account.unit_id')
    .where('session.token_hash', '=', tokenHash)
    .where('session.idle_expires_at', '>', now)
    .where('session.absolute_expires_at', '>', now)
    .where('account.status', '=', 'active')
    .select([
      'session.id as sessionId',
      'session.seen_at as seenAt',
      'session.idle_expires_at as idleEnds',
      'session.absolute_expires_at as absoluteEnds',
      'account.id as accountId',
      'account.login as login',
      'account.post_title as post',
      'account.roles as roles',
      'unit.id as unitId',
      'unit.name as unitName',
      'unit.kind as unitKind',
      'unit.sector_authority_id as sectorAuthority',
      'unit.pack as pack',
    ])
    .executeTakeFirst()
  if (!row) return undefined
  return {
    sessionId: row.sessionId,
    seenAt: row.seenAt,
    idleEnds: row.idleEnds,
    absoluteEnds: row.absoluteEnds,
    accountId: row.accountId,
    login: row.login,
    post: row.post,
    roles: row.roles as Role[],
    unit: unitOf(row),
  }
}

/** Undefined when the session ended meanwhile. */
async function touch(people: People, hash: string, who: SignedIn): Promise<SignedIn | undefined> {
  const now = people.clock.now()
  const idleEnds = new Date(now.getTime() + idleLimit(who.roles))
  const { numUpdatedRows } = await people.db
    .updateTable('login_session')
    .set({ seen_at: now, idle_expires_at: idleEnds })
    .where('token_hash', '=', Buffer.from(hash, 'hex'))
    .where('idle_expires_at', '>', now)
    .where('absolute_expires_at', '>', now)
    .executeTakeFirst()
  people.sessions.forgetToken(hash)
  return numUpdatedRows > 0n ? { ...who, seenAt: now, idleEnds } : undefined
}

interface UnitColumns {
  readonly unitId: string | null
  readonly unitName: string | null
  readonly unitKind: string | null
  readonly sectorAuthority: string | null
  readonly pack: string | null
}

function unitOf({ unitId, unitName, unitKind, sectorAuthority, pack }: UnitColumns): UnitRef | undefined {
  if (unitId === null || unitName === null || unitKind === null) return undefined
  return {
    id: unitId,
    name: unitName,
    kind: unitKind as UnitKind,
    ...(sectorAuthority !== null && { sectorAuthority }),
    ...(pack !== null && { pack }),
  }
}

export interface OwnSession {
  readonly id: string
  readonly createdAt: string
  readonly seenAt: string
  readonly userAgent: string
  readonly address: string
  readonly current: boolean
}

export async function listSessions(people: People, who: SignedIn): Promise<OwnSession[]> {
  const now = people.clock.now()
  const rows = await people.db
    .selectFrom('login_session')
    .where('account_id', '=', who.accountId)
    .where('idle_expires_at', '>', now)
    .where('absolute_expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .select(['id', 'created_at as createdAt', 'seen_at as seenAt', 'user_agent as userAgent', 'address'])
    .execute()
  return rows.map(row => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    seenAt: row.seenAt.toISOString(),
    current: row.id === who.sessionId,
  }))
}

export async function signOut(people: People, who: SignedIn, origin: Origin): Promise<void> {
  await endSessions(people, who.accountId, { only: who.sessionId })
  await recordEvent(people, { kind: 'signedOut', accountId: who.accountId, origin })
}

/** Ends one of the account's own sessions; another's is not touched. */
export async function endOwnSession(people: People, who: SignedIn, sessionId: string, origin: Origin): Promise<void> {
  await endSessions(people, who.accountId, { only: sessionId })
  await recordEvent(people, { kind: 'sessionEnded', accountId: who.accountId, origin })
}

export async function signOutEverywhere(people: People, who: SignedIn, origin: Origin): Promise<void> {
  await endSessions(people, who.accountId, {})
  await recordEvent(people, { kind: 'signedOutEverywhere', accountId: who.accountId, origin })
}

export async function endSessions(
  people: People,
  accountId: string,
  { only, except }: { readonly only?: string; readonly except?: string },
): Promise<void> {
  await people.db
    .deleteFrom('login_session')
    .where('account_id', '=', accountId)
    .$if(only !== undefined, query => query.where('id', '=', only ?? ''))
    .$if(except !== undefined, query => query.where('id', '!=', except ?? ''))
    .execute()
  people.sessions.forgetAccount(accountId)
}
