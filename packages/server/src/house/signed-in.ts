import { type Actor, administrationUnit, type Role, type UnitRef } from '@zhengheng/policy'

/** Somebody with an open session. */
export interface SignedIn {
  readonly sessionId: string
  /** when the person was last active, as far as that was written down */
  readonly seenAt: Date
  readonly idleEnds: Date
  readonly absoluteEnds: Date
  readonly accountId: string
  readonly login: string
  readonly post: string
  readonly roles: readonly Role[]
  /** Absent for the three administrators, who have no part in any project. */
  readonly unit: UnitRef | undefined
}

/** The actor of acts on rules, accounts and units, whoever that is; whether the post allows them is for the act to say. */
export const administratorOf = (who: SignedIn): Actor =>
  actorOf(who) ?? { account: who.accountId, post: who.post, roles: who.roles, unit: administrationUnit }

/** The actor of business actions; an administrator is none. */
export function actorOf({ accountId, post, roles, unit }: SignedIn): Actor | undefined {
  return unit && { account: accountId, post, roles, unit }
}
