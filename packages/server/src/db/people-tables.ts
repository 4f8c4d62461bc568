import type { ColumnType, Kysely, Transaction } from 'kysely'

type Instant = ColumnType<Date, Date, Date>
type Fixed<T> = ColumnType<T, T, never>

export interface UnitTable {
  id: Fixed<string>
  name: string
  kind: string
  sector_authority_id: string | null
  pack: string | null
  it_office: string | null
  name_sort: string
  name_grams: string[]
  closed: ColumnType<boolean, boolean | undefined, boolean>
}

/** `proposed`: not yet confirmed by the security administrator, so it cannot sign in. */
export type AccountStatus = 'proposed' | 'active' | 'locked' | 'disabled'

export type ProposalKind = 'new' | 'change' | 'password' | 'enable'

export interface AccountProposalTable {
  account_id: Fixed<string>
  kind: Fixed<ProposalKind>
  post_title: Fixed<string | null>
  unit_id: Fixed<string | null>
  roles: Fixed<string[] | null>
  /** digest of the half that the proposer was told */
  first_half: Fixed<string | null>
  proposed_by: Fixed<string | null>
  proposed_at: Fixed<Date>
}

export interface AccountTable {
  id: Fixed<string>
  login: Fixed<string>
  post_title: string
  unit_id: string | null
  roles: string[]
  password_hash: string | null
  status: AccountStatus
  created_at: Fixed<Date>
  created_by: Fixed<string | null>
  last_signed_in_at: ColumnType<Date | null, Date | null, Date | null>
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
  unit: UnitTable
  account: AccountTable
  account_proposal: AccountProposalTable
  activation: ActivationTable
  joint_member: { unit_id: Fixed<string> }
  sign_in_attempt: SignInAttemptTable
  login_session: LoginSessionTable
  sign_in_event: SignInEventTable
  bootstrap_done: { id: Fixed<1>; at: Fixed<Date> }
}

export type PeopleDb = Kysely<PeopleTables> | Transaction<PeopleTables>
