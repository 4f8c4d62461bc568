import type { WorkingCalendar } from '../kernel/calendar.ts'
import type { Fen } from '../kernel/money.ts'
import type { Text } from '../kernel/text.ts'

/** Numbers a city fixes. Each names its unit by its type; 待核 defaults are said to be so where they are cited. */
export interface Parameters {
  /** 第八条: from this amount (inclusive) a project needs approval */
  readonly approvalThreshold: Fen
  /** 待核: from this approved amount (inclusive) the city government consents */
  readonly cityGovernmentThreshold: Fen
  /** 待核: working days for the approving department, counted from acceptance */
  readonly approvalWorkingDays: number
  /** 待核: usual term of a correction in working days; a notice may name another */
  readonly correctionWorkingDays: number
  /** 待核: whether a small project must stand in the plan before it is filed (article 7 speaks of 立项 only) */
  readonly planBindsFiling: boolean
}

/** Dated data: which parameters judge, and by which calendar. A project keeps the pack and version it was judged under. */
export interface Pack {
  readonly name: string
  readonly version: string
  readonly title: Text
  readonly from: string
  readonly parameters: Parameters
  readonly calendar: WorkingCalendar
}
