import type { EventDetails } from '../db/people-tables.ts'
import type { Origin } from '../house/origin.ts'
import type { People } from './people.ts'

/** Acts on accounts and units; all others are about signing in. */
export const administrationEvents = [
  'accountCreated',
  'accountActivated',
  'accountLocked',
  'accountDisabled',
  'accountProposed',
  'changeProposed',
  'passwordResetProposed',
  'passwordResetOnServer',
  'enablingProposed',
  'proposalConfirmed',
  'proposalDeclined',
  'proposalWithdrawn',
  'sessionsEndedByAdministrator',
  'unitAdded',
  'unitChanged',
  'unitClosed',
  'unitOpened',
] as const

export type SignInEventKind =
  | (typeof administrationEvents)[number]
  | 'signedIn'
  | 'signedInAsPersona'
  | 'wrongPassword'
  | 'unknownLogin'
  | 'pausedLogin'
  | 'closedAccount'
  | 'signedOut'
  | 'sessionEnded'
  | 'signedOutEverywhere'
  | 'activated'
  | 'activationRefused'
  | 'passwordChanged'
  | 'passwordChangeRefused'
  | 'calendarFeedMade'
  | 'calendarFeedRevoked'

export interface SignInEvent {
  readonly kind: SignInEventKind
  readonly accountId?: string | undefined
  readonly byAccountId?: string | undefined
  /** A digest only: people type passwords into the login field by mistake. */
  readonly loginDigest?: string | undefined
  readonly unitId?: string | undefined
  readonly details?: EventDetails | undefined
  readonly origin: Origin
}

export async function recordEvent(people: People, event: SignInEvent): Promise<void> {
  await people.db
    .insertInto('sign_in_event')
    .values({
      id: people.ids.uuid(),
      at: people.clock.now(),
      kind: event.kind,
      account_id: event.accountId ?? null,
      by_account_id: event.byAccountId ?? null,
      login_digest: event.loginDigest ?? null,
      user_agent: event.origin.userAgent,
      address: event.origin.address,
      unit_id: event.unitId ?? null,
      details: event.details ? JSON.stringify(event.details) : null,
    })
    .execute()
}
