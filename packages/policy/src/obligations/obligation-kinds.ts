import { approvalDuties } from './approval-duties.ts'
import { buildingDuties } from './building-duties.ts'
import type { ObligationKind } from './obligation-kind.ts'
import { runningDuties } from './running-duties.ts'

/** Every duty of a project that has a day, in the order of its life. */
export const obligationKinds = {
  ...approvalDuties,
  ...buildingDuties,
  ...runningDuties,
} as const satisfies Record<string, ObligationKind>
export type ObligationKindId = keyof typeof obligationKinds
export const obligationKindIds = Object.keys(obligationKinds) as readonly ObligationKindId[]
