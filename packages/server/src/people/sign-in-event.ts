import type { Origin } from './origin.ts'
import type { People } from './people.ts'

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
  | 'passwordChanged'
  | 'passwordChangeRefused'
  | 'accountCreated'
  | 'accountActivated'
  | 'accountLocked'
  | 'accountDisabled'
  | 'calendarFeedMade'
  | 'calendarFeedRevoked'

export interface SignInEvent {
  readonly kind: SignInEventKind
  readonly accountId?: string | undefined
  readonly byAccountId?: string | undefined
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
      by_account_id: event.byAccountId ?? null,
      login_digest: event.loginDigest ?? null,
      user_agent: event.origin.userAgent,
      address: event.origin.address,
    })
    .execute()
}
