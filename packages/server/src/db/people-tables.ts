import type { AccountStatus, ProposalKind } from '@zhengheng/policy'
import type { ColumnType, Kysely, Transaction } from 'kysely'
import { instant, oneOf, type ReadOf, table, text, texts, uuid, yes } from './column.ts'

type Instant = ColumnType<Date, Date, Date>
type Fixed<T> = ColumnType<T, T, never>

/** What of accounts and units follows from their log: derived like every read table, and written by the spine alone. */
export const ofTheLog = {
  unit: table('unit', ['id'], {
    id: text(),
    name: text(),
    kind: text(),
    sector_authority_id: text().orNull,
    pack: text().orNull,
    it_office: text().orNull,
    name_sort: text(),
    name_grams: texts(),
    closed: yes(),
  }),
  joint_member: table('joint_member', ['unit_id'], { unit_id: text() }),
  account: table('account', ['id'], {
    id: uuid(),
    login: text(),
    post_title: text(),
    unit_id: text().orNull,
    roles: texts(),
    status: oneOf<AccountStatus>(),
    created_at: instant(),
    created_by: uuid().orNull,
  }),
  account_proposal: table('account_proposal', ['account_id'], {
    account_id: uuid(),
    kind: oneOf<ProposalKind>(),
    post_title: text().orNull,
    unit_id: text().orNull,
    roles: texts().orNull,
    proposed_by: uuid().orNull,
    proposed_at: instant(),
  }),
}

/** What stands in the same row beside it: a secret, and when it was last used. */
interface AccountTable extends ReadOf<typeof ofTheLog.account> {
  password_hash: string | null
  last_signed_in_at: ColumnType<Date | null, Date | null, Date | null>
}

/** Digest of the half of an activation that whoever proposed it was told, until it is confirmed. */
export interface ProposedHalfTable {
  account_id: Fixed<string>
  digest: string
}

export interface ActivationTable {
  account_id: Fixed<string>
  first_half: string
  second_half: string
  proposed_by: string | null
  confirmed_by: string | null
  issued_at: Instant
  ends_at: Instant
  tries_left: number
  used_at: ColumnType<Date | null, Date | null, Date | null>
}

export interface SignInAttemptTable {
  login_digest: Fixed<string>
  failed_attempts: number
  failing_since: Instant
  locked_until: ColumnType<Date | null, Date | null, Date | null>
}

export interface LoginSessionTable {
  token_hash: Fixed<Buffer>
  id: Fixed<string>
  account_id: Fixed<string>
  created_at: Fixed<Date>
  seen_at: Instant
  idle_expires_at: Instant
  absolute_expires_at: Fixed<Date>
  user_agent: Fixed<string>
  address: Fixed<string>
}

export interface SignInEventTable {
  id: Fixed<string>
  at: Fixed<Date>
  kind: Fixed<string>
  account_id: Fixed<string | null>
  by_account_id: Fixed<string | null>
  login_digest: Fixed<string | null>
  user_agent: Fixed<string>
  address: Fixed<string>
  unit_id: ColumnType<string | null, string | null | undefined, never>
  details: ColumnType<EventDetails | null, string | null | undefined, never>
}

/** What an act changed: only what is different, never a secret. */
export interface EventDetails {
  readonly before?: Readonly<Record<string, unknown>>
  readonly after?: Readonly<Record<string, unknown>>
  readonly reason?: string
  readonly proposal?: ProposalKind
}

export interface PeopleTables {
  unit: ReadOf<typeof ofTheLog.unit>
  joint_member: ReadOf<typeof ofTheLog.joint_member>
  account: AccountTable
  account_proposal: ReadOf<typeof ofTheLog.account_proposal>
  proposed_half: ProposedHalfTable
  activation: ActivationTable
  sign_in_attempt: SignInAttemptTable
  login_session: LoginSessionTable
  sign_in_event: SignInEventTable
  bootstrap_done: { id: Fixed<1>; at: Fixed<Date> }
}

export type PeopleDb = Kysely<PeopleTables> | Transaction<PeopleTables>
