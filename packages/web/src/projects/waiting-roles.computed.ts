import { projectStatuses, type Role, rolesWaitingIn } from '@zhengheng/policy'

/** The posts each step waits for, for lists; worked out while building, since actions say it and lists need no actions. */
export const waitingRoles: Readonly<Record<string, readonly Role[] | undefined>> = Object.fromEntries(
  projectStatuses.map(status => [status, rolesWaitingIn(status)]),
)
