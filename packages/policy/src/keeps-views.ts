import type { Role } from './kernel/actor.ts'

/** Filters are kept for those who work through lists all day; a clerk's lists always open whole, and administrators have none. */
export const keepsViews = (roles: readonly string[]): boolean =>
  !roles.includes('owner.clerk' satisfies Role) && roles.some(role => !role.startsWith('admin.'))
