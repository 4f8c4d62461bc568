import type { Origin } from '../house/origin.ts'
import type { People } from './people.ts'

/** What people do with what opens their accounts. Acts on accounts are in the log of the account. */
export type SignInEventKind =
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

/** Acts on accounts and units, as they were recorded here before they had a log. */
export const earlierActs = [
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

export interface SignInEvent {
  readonly kind: SignInEventKind
  readonly accountId?: string | undefined
  /** A digest only: people type passwords into the login field by mistake. */
  readonly loginDigest?: string | undefined
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
      by_account_id: null,
      login_digest: event.loginDigest ?? null,
      user_agent: event.origin.userAgent,
      address: event.origin.address,
    })
    .execute()
}
