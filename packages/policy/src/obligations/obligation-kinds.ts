import { acceptance } from '../acceptance/rules.ts'
import { startBeforeLapse } from '../approval/conditions/rules.ts'
import { approvalTimeLimit, correction, technicalOpinionTimeLimit } from '../approval/time-limits.ts'
import { annualReport } from '../construction/building/rules.ts'
import { contractFiling, contractPublication, contractSigning } from '../construction/contract/rules.ts'
import { selfEvaluation } from '../operation/evaluation/rules.ts'
import { protectionFiling, protectionTest } from '../operation/running/rules.ts'
import type { DatedDuty } from '../rulebook/term.ts'
import { rectification } from '../supervision/rectification.ts'

/** Every duty of a project that has a day, in the order of its life. */
export const obligationKinds = {
  approvalTimeLimit,
  technicalOpinionTimeLimit,
  correction,
  startBeforeLapse,
  contractSigning,
  contractFiling,
  contractPublication,
  annualReport,
  acceptance,
  selfEvaluation,
  securityFiling: protectionFiling,
  securityTest: protectionTest,
  rectification,
} as const satisfies Record<string, DatedDuty>
export type ObligationKindId = keyof typeof obligationKinds
export const obligationKindIds = Object.keys(obligationKinds) as readonly ObligationKindId[]
