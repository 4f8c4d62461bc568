import type { WorkingCalendar } from '../kernel/calendar.ts'
import type { ArrangedYears } from '../kernel/holiday-notice.ts'
import type { Fen } from '../kernel/money.ts'
import type { Text } from '../kernel/text.ts'
import type { Amended } from './amendment.ts'
import type { Currency } from './amount-text.ts'
import type { PackRoads } from './pack-roads.ts'
import type { RuleId } from './rulebook.ts'
import type { SanctionMeasure } from './sanctions.ts'

/** Numbers a city fixes. Each names its unit by its type; 待核 defaults are said to be so where they are cited. */
export interface Parameters {
  /** 第八条: from this amount (inclusive) a project needs approval */
  readonly approvalThreshold: Fen
  /** from this amount, where what does not serve the public has a limit of its own; null where one limit serves all */
  readonly backOfficeApprovalThreshold: Fen | null
  /** 待核: from this approved amount (inclusive) the city government consents; null where nobody has to */
  readonly cityGovernmentThreshold: Fen | null
  /** 待核: working days for the approving department, counted from acceptance */
  readonly approvalWorkingDays: number
  /** 待核: working days for a technical opinion (article 9), counted from acceptance */
  readonly technicalOpinionWorkingDays: number
  /** 待核: usual term of a correction in working days; a notice may name another */
  readonly correctionWorkingDays: number
  /** 待核: whether a small project must stand in the plan before it is filed (article 7 speaks of 立项 only) */
  readonly planBindsFiling: boolean

  // All that follows is 待核.
  /** months an approval holds when work has not begun; null where it does not lapse */
  readonly approvalValidityMonths: number | null
  /** whether building money waits for the approval */
  readonly approvalBindsBuildMoney: boolean
  /** days from the tender documents to the closing date, at least */
  readonly tenderLeastDays: number
  /** natural days from the notice of award to the signed contract */
  readonly contractSigningDays: number
  /** working days from the signed contract to its filing */
  readonly contractFilingWorkingDays: number
  /** working days from the signed contract to its publication */
  readonly contractPublicationWorkingDays: number
  /** day of the year (MM-DD) by which the performance report of a project under construction is due */
  readonly annualReportDue: string
  /** percent of the approved budget an owner may adjust without a new approval */
  readonly selfAdjustLimitPercent: number
  /** months a trial run lasts at least */
  readonly trialRunLeastMonths: number
  /** months from completion to the application for acceptance */
  readonly acceptanceMonths: number
  /** whether acceptance waits for the accepted archives */
  readonly archiveBindsAcceptance: boolean
  /** months after acceptance from which the self-evaluation is made */
  readonly selfEvaluationFromMonths: number
  /** months after acceptance by which the self-evaluation is due */
  readonly selfEvaluationToMonths: number
  /** natural days from going live to the filing of a system's protection level */
  readonly securityFilingDays: number
  /** months between two security tests or cipher assessments of a running system */
  readonly securityRenewalMonths: number
  /** whether unshared or doubly collected data bars operation money */
  readonly sharingBindsOperationMoney: boolean
  /** whether a system outside the catalogue is barred from operation money */
  readonly catalogueBindsOperationMoney: boolean
  /** whether unmet security or cipher demands bar operation money */
  readonly securityBindsOperationMoney: boolean
  /** usual term of a rectification in working days; a notice may name another */
  readonly rectificationWorkingDays: number
}

/** Dated data and a selection of rules: which parameters judge, in whose words, and by which calendar. A project keeps the pack and version it was judged under. */
export interface Pack {
  readonly name: string
  readonly version: string
  readonly title: Text
  readonly from: string
  /** the last day it is in force; absent while it is */
  readonly to?: string
  readonly currency: Currency
  /** the rules it holds */
  readonly rules: ReadonlySet<RuleId>
  readonly parameters: Parameters
  /** the rule a parameter rests on here, where it is not the one of the catalogue */
  readonly basis: { readonly [name in keyof Parameters]?: RuleId }
  readonly roads: PackRoads
  /** measures against a breach, the mildest first; empty where the pack knows none */
  readonly sanctions: readonly SanctionMeasure[]
  readonly calendar: WorkingCalendar
  /** what a deployment's amendments made of the published pack; absent while nothing was amended */
  readonly amended?: Amended
  /** what the recorded notices made of the calendar; absent while none was recorded */
  readonly holidays?: ArrangedYears
}
