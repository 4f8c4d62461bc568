import type { Account } from './administration/account.ts'
import type { ApplicationFact } from './approval/application.ts'
import type { Role, UnitRef } from './kernel/actor.ts'
import type { Fen } from './kernel/money.ts'
import type { PlanStatus } from './plan/annual-plan.ts'
import type { ChosenLine } from './plan/chosen-line.ts'
import type { LineFact } from './plan/plan-line.ts'
import type { HintFact } from './similarity/hint.ts'
import type { MissingFact } from './supervision/city-log.ts'

/** What a decision may need beyond its own subject. The server reads them in the deciding transaction; the log keeps them. */
export interface Facts {
  /** the annual plan of the project's year; null when nobody opened it */
  plan: { readonly id: string; readonly year: number; readonly status: PlanStatus; readonly windowTo: string } | null
  /** the draft as it would be submitted now */
  application: ApplicationFact
  /** who last sent the plan to the city government; null when nobody did, absent in entries from before it was asked */
  planSubmitter: { readonly account: string; readonly by: string } | null
  /** lines of the annual plan, for actions on the plan */
  lines: readonly LineFact[]
  /** the lines of the plan that the act names */
  chosen: readonly ChosenLine[]
  /** other lines of the same unit and year with small amounts, for the splitting hint of article 8 */
  siblings: readonly { readonly code: string; readonly name: string; readonly amount: Fen }[]
  /** member units of the joint mechanism (联席工作机制) */
  members: readonly UnitRef[]
  /** the hint an answer is given to, as it stands now and the answering person may see it; null when there is none */
  hint: HintFact | null
  /** what the newest seal covers and the database has not; null when nothing is missing */
  missing: MissingFact | null
  /** the units an act names, or that the accounts it is about belong to or shall; those that are not there are left out */
  units: readonly { readonly id: string; readonly name: string; readonly closed: boolean }[]
  /** the other accounts the act names, as they stand */
  accounts: readonly Account[]
  /** administrators in use */
  administrators: readonly { readonly account: string; readonly roles: readonly Role[] }[]
  /** the account that has the login typed; null when it is free */
  loginHolder: string | null
  /** the unit that has the name typed; null when it is free */
  unitNamesake: string | null
  /** how many accounts of the unit are not disabled */
  accountsInUse: number
}
export type FactName = keyof Facts

/** Number series. One number is drawn per act, in its transaction, so that no number is lost or doubled. */
export type Series =
  | 'project'
  | 'planNotice'
  | 'approvalLetter'
  | 'filingReceipt'
  | 'correctionNotice'
  | 'technicalOpinion'

export interface Allocated {
  /** written form, for example 武数审〔2026〕31号 or WH-2026-0187; empty when the action draws none */
  readonly number: string
  /** what the public page asks for to check a document */
  readonly verificationCode: string
  /** the projects that begin by the act; absent when none do */
  readonly begun?: readonly Begun[]
}

/** A project that begins by an act on the plan. */
export interface Begun {
  readonly project: string
  readonly number: string
}
