import type { Actor, Role, UnitRef } from '@zhengheng/policy'

/** Somebody with an open session. */
export interface SignedIn {
  readonly sessionId: string
  readonly accountId: string
  readonly login: string
  readonly post: string
  readonly roles: readonly Role[]
  /** Absent for the three administrators, who have no part in any project. */
  readonly unit: UnitRef | undefined
  /** While true, nothing but changing the password or signing out may be allowed. */
  readonly mustChangePassword: boolean
}

/** The actor of business actions; an administrator is none. */
export function actorOf({ accountId, post, roles, unit }: SignedIn): Actor | undefined {
  return unit && { account: accountId, post, roles, unit }
}
