import { normalLogin, type Text, text } from '@zhengheng/policy'
import { sql } from 'kysely'
import type { Origin } from '../house/origin.ts'
import type { Crypto } from '../ports/crypto.ts'
import { hashPassword } from '../ports/password-hash.ts'
import { attempt, forgive, loginDigest } from './attempts.ts'
import { passwordFault } from './password-rules.ts'
import { type People, together } from './people.ts'
import { endSessions, startSession } from './sessions.ts'
import { recordEvent } from './sign-in-event.ts'

export const ACTIVATION_DAYS = 14
const DAY = 24 * 60 * 60 * 1000
/** So often may somebody who holds one half be wrong about the other. */
const TRIES = 5

/** 32 signs that cannot be mistaken for one another: five bits of every random byte, 60 bits in all. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** Half of what activates an account: worth nothing without the other, which another administrator is told. */
export function newHalf(crypto: Crypto): string {
  const signs = [...Buffer.from(crypto.randomToken(12), 'base64url')].map(byte => SIGNS[byte & 31]).join('')
  return signs.match(/.{4}/g)?.join('-') ?? signs
}

/** Only this is stored. It goes with one login, so that halves of two accounts do not make a whole. */
export function halfDigest(crypto: Crypto, login: string, typed: string): string {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
  return crypto.sm3(`activation:${login}:${signs}`)
}

interface Halves {
  readonly firstHalf: string
  readonly secondHalf: string
}

interface Issuers {
  readonly proposedBy?: string | null
  readonly confirmedBy?: string | null
}

/** From now on nothing opens the account but its activation: passwords and sessions from before end. Answers its end. */
export async function issueActivation(
  people: People,
  accountId: string,
  { firstHalf, secondHalf, proposedBy = null, confirmedBy = null }: Halves & Issuers,
): Promise<Date> {
  const now = people.clock.now()
  const endsAt = new Date(now.getTime() + ACTIVATION_DAYS * DAY)
  const issued = {
    first_half: firstHalf,
    second_half: secondHalf,
    proposed_by: proposedBy,
    confirmed_by: confirmedBy,
    issued_at: now,
    ends_at: endsAt,
    tries_left: TRIES,
    used_at: null,
  }
  await people.db
    .insertInto('activation')
    .values({ account_id: accountId, ...issued })
    .onConflict(conflict => conflict.column('account_id').doUpdateSet(issued))
    .execute()
  await people.db.updateTable('account').set({ password_hash: null }).where('id', '=', accountId).execute()
  await endSessions(people, accountId, {})
  return endsAt
}

/** Both halves at once, by whoever runs the server, where there are no two administrators to hold one each. */
export async function issueOnServer(people: People, account: { readonly id: string; readonly login: string }) {
  const halves = { firstHalf: newHalf(people.crypto), secondHalf: newHalf(people.crypto) }
  const digest = (half: string) => halfDigest(people.crypto, account.login, half)
  const endsAt = await issueActivation(people, account.id, {
    firstHalf: digest(halves.firstHalf),
    secondHalf: digest(halves.secondHalf),
  })
  return { ...halves, endsAt: endsAt.toISOString() }
}

/** What an SQL query about `account` asks, to leave out those that wait for their person. */
export const notAwaitingActivation = sql<boolean>`not exists (
  select from activation where activation.account_id = account.id and activation.used_at is null)`

interface Typed extends Halves {
  readonly login: string
  readonly password: string
}

export type ActivateAnswer =
  | { readonly kind: 'signedIn'; readonly token: string }
  | { readonly kind: 'refused'; readonly reason: Text /** of the password only */; readonly field?: 'password' }

/** The person opens the account with both halves, once, and chooses the password; nobody else ever knows it. */
export async function activate(people: People, typed: Typed, origin: Origin): Promise<ActivateAnswer> {
  const login = normalLogin(typed.login)
  const digest = loginDigest(people, `activation:${login}`)
  const counted = await attempt(people, digest)
  return together(people, async (within): Promise<ActivateAnswer> => {
    const found = counted ? await lockActivation(within, login) : undefined
    const right = found ? halvesRight(people.crypto, login, typed, found) : 0
    if (!found || right < 2) {
      if (found && right === 1) await spendTry(within, found)
      await recordEvent(within, { kind: 'activationRefused', accountId: found?.accountId, loginDigest: digest, origin })
      return { kind: 'refused', reason: notRight }
    }
    const obstacle = obstacleTo(found, people.clock.now())
    if (obstacle) {
      await recordEvent(within, { kind: 'activationRefused', accountId: found.accountId, loginDigest: digest, origin })
      return { kind: 'refused', reason: obstacle }
    }
    await forgive(within, digest)
    const fault = passwordFault(typed.password, found)
    if (fault) return { kind: 'refused', field: 'password', reason: fault }
    return open(within, found, typed.password, origin)
  })
}

interface Found {
  readonly accountId: string
  readonly login: string
  readonly roles: readonly string[]
  readonly status: string
  readonly firstHalf: string
  readonly secondHalf: string
  readonly endsAt: Date
  readonly triesLeft: number
  readonly usedAt: Date | null
}

function lockActivation({ db }: People, login: string): Promise<Found | undefined> {
  return db
    .selectFrom('activation')
    .innerJoin('account', 'account.id', 'activation.account_id')
    .where('account.login', '=', login)
    .select(['account.id as accountId', 'account.login', 'account.roles', 'account.status'])
    .select(['activation.first_half as firstHalf', 'activation.second_half as secondHalf'])
    .select(['activation.ends_at as endsAt', 'activation.tries_left as triesLeft', 'activation.used_at as usedAt'])
    .forUpdate()
    .executeTakeFirst()
}

const halvesRight = (crypto: Crypto, login: string, typed: Halves, found: Found): number =>
  Number(halfDigest(crypto, login, typed.firstHalf) === found.firstHalf) +
  Number(halfDigest(crypto, login, typed.secondHalf) === found.secondHalf)

/** Told only to somebody who has both halves. */
function obstacleTo({ usedAt, endsAt, triesLeft, status }: Found, now: Date): Text | undefined {
  if (usedAt) return usedAlready(usedAt)
  if (status !== 'active') return closed
  if (triesLeft === 0) return guessedAt
  return endsAt <= now ? over : undefined
}

async function spendTry({ db }: People, { accountId, triesLeft }: Found): Promise<void> {
  if (triesLeft === 0) return
  await db
    .updateTable('activation')
    .set({ tries_left: triesLeft - 1 })
    .where('account_id', '=', accountId)
    .execute()
}

async function open(people: People, account: Found, password: string, origin: Origin): Promise<ActivateAnswer> {
  const { db } = people
  const id = account.accountId
  await db
    .updateTable('account')
    .set({ password_hash: await hashPassword(password) })
    .where('id', '=', id)
    .execute()
  await db.updateTable('activation').set({ used_at: people.clock.now() }).where('account_id', '=', id).execute()
  await forgive(people, loginDigest(people, account.login))
  await recordEvent(people, { kind: 'activated', accountId: id, origin })
  return { kind: 'signedIn', token: await startSession(people, { id, roles: account.roles }, origin) }
}

const usedAlready = (at: Date): Text => {
  const when = new Date(at.getTime() + DAY / 3).toISOString().slice(0, 16).replace('T', ' ')
  return text(
    `这个激活码已于 ${when} 使用过一次，不能再用；口令已由当时的使用人设定。如果不是您本人，请立即告知安全管理员。`,
    `This activation was used on ${when} already and the password set by whoever used it. If that was not you, tell the security administrator at once.`,
  )
}
const notRight = text(
  '登录名或激活码不正确，请核对两张激活单。连续输错 5 次会暂停 15 分钟；仍不能激活的，请系统管理员重新办理。',
  'The login name or one of the halves is not right: compare both slips. Five wrong attempts pause activation for 15 minutes; if it still fails, ask the system administrator for a new one.',
)
const guessedAt = text(
  '这个激活码输错次数过多，已经作废。请系统管理员重新办理。',
  'This activation was tried too often with a wrong half and is void: ask the system administrator for a new one.',
)
const over = text(
  `这个激活码已过 ${ACTIVATION_DAYS} 天有效期。请系统管理员重新办理。`,
  `This activation was good for ${ACTIVATION_DAYS} days, which are over: ask the system administrator for a new one.`,
)
const closed = text('这个账号已经停用，请联系系统管理员。', 'This account is disabled: ask the system administrator.')
