/** Whether these posts have duties of their own, or only look on. */
export const owesDuties = (roles: readonly string[]): boolean =>
  roles.some(role => role.startsWith('owner.') || role.startsWith('bureau.'))
