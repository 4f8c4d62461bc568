import type { SubjectKind } from '@zhengheng/policy'

/** Where subjects live, and acts on them below. */
export const subjectPaths = {
  project: '/projects/:code',
  plan: '/plans/:year',
  rules: '/rules/:pack',
  log: '/logs/:log',
  account: '/accounts/:id',
  unit: '/units/:id',
} as const satisfies Record<SubjectKind, string>

/** What the address of a subject calls the part that tells it from others of its kind. */
export const addressPart = (kind: SubjectKind): string => subjectPaths[kind].slice(subjectPaths[kind].indexOf(':') + 1)
