import type { Fen } from '../kernel/money.ts'
import { type Text, text } from '../kernel/text.ts'
import type { Clock } from '../rulebook/clock.ts'
import type { RuleId } from '../rulebook/rulebook.ts'
import type { Anchor } from './anchor.ts'
import type { SectionId } from './application-form/sections.ts'
import type { TechnicalOpinion } from './technical-opinion.ts'

/** Documents of the approval regime (article 10). `implementationPlan` merges feasibility study and design. */
export const stageNames = {
  proposal: text('项目建议书', 'Project proposal'),
  feasibilityStudy: text('可行性研究报告', 'Feasibility study'),
  preliminaryDesign: text('初步设计', 'Preliminary design'),
  implementationPlan: text('项目实施方案', 'Implementation plan'),
} as const satisfies Record<string, Text>
export type Stage = keyof typeof stageNames

/** After these an approval letter fixes the approved investment and the approval phase ends. */
export const finalStages: readonly Stage[] = ['preliminaryDesign', 'implementationPlan']

/** A frozen application: its content is stored by digest, its key figures are here. */
export interface Submission {
  readonly no: number
  readonly stage: Stage
  readonly digest: string
  readonly amount: Fen
  /** first and last day of its schedule; absent in what was submitted before it was kept */
  readonly period?: { readonly from: string; readonly to: string }
  readonly at: string
  readonly by: string
}

/** One thing to correct, pinned to a place in the application. */
export interface Correction {
  readonly section: SectionId
  /** field, row or page, in words */
  readonly place: string
  readonly text: string
  readonly rule: RuleId
  /** the place by which pages find it again; absent where it is only told in words */
  readonly anchor?: Anchor | undefined
  /** the applicant's answer when resubmitting */
  readonly answer?: { readonly state: 'corrected' | 'disputed'; readonly text: string }
  /** what the side that asked found of the answer */
  readonly settled?: {
    readonly result: 'resolved' | 'unresolved'
    readonly note: string
    readonly by: string
    readonly at: string
  }
}

/** A change the notice did not ask for, and why it was made all the same. */
export interface OtherChange {
  readonly section: SectionId
  readonly reason: string
}

/** A correction notice names every item once (一次性告知). */
export interface CorrectionRound {
  readonly number: string
  readonly items: readonly Correction[]
  readonly dueDays: number
  readonly at: string
  readonly by: string
  readonly answeredAt?: string
  /** what else was changed while correcting; absent until answered */
  readonly otherChanges?: readonly OtherChange[]
}

export const findingNames = {
  conform: text('符合', 'Conforms'),
  fail: text('不符合', 'Does not conform'),
  notApplicable: text('不适用', 'Not applicable'),
} as const satisfies Record<string, Text>
export type Finding = keyof typeof findingNames

/** A reviewer's opinion on one submission, with the checklist it rests on. */
export interface ReviewOpinion {
  readonly submission: number
  readonly checklist: readonly { readonly item: string; readonly finding: Finding; readonly note: string }[]
  readonly conclusion: 'approve' | 'refuse'
  readonly text: string
  readonly suggestedAmount: Fen
  readonly account: string
  readonly at: string
  readonly by: string
}

export interface ApprovalDecision {
  readonly approved: boolean
  readonly amount: Fen | null
  /** the two mandatory opinions of article 13 */
  readonly sharingOpinion: string
  readonly cipherOpinion: string
  readonly conditions: readonly string[]
  /** what was said of the conditions once the letter was out, oldest first; absent until there is an answer */
  readonly answers?: readonly ConditionAnswer[]
  readonly reason: string
  readonly at: string
  readonly by: string
}

/** How a unit says it met one condition of its letter, and what the bureau found of it. */
export interface ConditionAnswer {
  /** the condition by its id, O1 */
  readonly condition: string
  readonly done: string
  readonly on: string | null
  /** name and number of the paper that shows it; empty where there is none */
  readonly paper: string
  readonly at: string
  readonly by: string
  readonly account: string
  readonly finding?: {
    readonly result: 'closed' | 'sentBack'
    readonly note: string
    readonly at: string
    readonly by: string
  }
}

export interface Filing {
  readonly kind: 'own' | 'sector'
  readonly amount: Fen
  readonly content: FilingContent
  readonly at: string
  readonly by: string
}

/** What a filing tells the bureau (contents after the national measure, 待核). */
export interface FilingContent {
  readonly goals: string
  readonly fundSource: string
  readonly sharing: string
  readonly cipher: string
  readonly securityLevel: string
  readonly omFunds: Fen
  /** why small projects of one unit are not parts of one (待核) */
  readonly splitting: string
  /** approval paper of the sector authority, for article 9 */
  readonly sectorApproval: string
}

/** The approval chapter's slice of a project. */
export interface Approval {
  readonly stage: Stage | null
  readonly stagesApproved: readonly Stage[]
  readonly submissions: readonly Submission[]
  readonly corrections: readonly CorrectionRound[]
  readonly opinions: readonly ReviewOpinion[]
  readonly decision: ApprovalDecision | null
  readonly consent: {
    readonly given: boolean
    readonly opinion: string
    readonly at: string
    readonly by: string
  } | null
  /** time limit of the approving department; pauses during correction */
  readonly clock: Clock | null
  readonly accepted: { readonly at: string; readonly by: string } | null
  readonly filing: Filing | null
  /** for what is built with a fixed-asset project (article 9); absent until it is asked for */
  readonly technical?: TechnicalOpinion
}
