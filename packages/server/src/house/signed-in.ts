import type { Actor, Role, UnitRef } from '@zhengheng/policy'

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

/** Administrators belong to no unit; pages and the log show them under this name. */
export const administrationUnit: UnitRef = { id: 'administration', name: '平台管理', kind: 'partyGovOrgan' }

/** The actor of acts on the rules, whoever that is; whether the post allows them is for the act to say. */
export const administratorOf = (who: SignedIn): Actor =>
  actorOf(who) ?? { account: who.accountId, post: who.post, roles: who.roles, unit: administrationUnit }

/** The actor of business actions; an administrator is none. */
export function actorOf({ accountId, post, roles, unit }: SignedIn): Actor | undefined {
  return unit && { account: accountId, post, roles, unit }
}
