import type { UnitRef } from '../kernel/actor.ts'
import type { Fen } from '../kernel/money.ts'
import { type Text, text } from '../kernel/text.ts'
import type { ProjectStatus } from '../project-status.ts'

export const stanceNames = {
  agree: text('无意见', 'No objection'),
  comment: text('有意见', 'With comments'),
  oppose: text('不同意', 'Opposed'),
} as const satisfies Record<string, Text>
export type Stance = keyof typeof stanceNames

/** One member's opinion in the joint review (论证, article 7). */
export interface PlanOpinion {
  readonly unit: string
  readonly unitName: string
  readonly stance: Stance
  readonly text: string
  readonly at: string
  readonly by: string
  /** codes of the lines it was given on, where it came over from them by merging or splitting */
  readonly about?: readonly string[]
}

/** A line as it was before it was merged or split, or as it came out of that. */
export interface LineOrigin {
  readonly project: string
  readonly code: string
  readonly name: string
  readonly unitName: string
  readonly amount: Fen
}

interface Reasoned {
  readonly reason: string
  readonly at: string
  readonly by: string
}

/** Lines that were merged into this one. `was` is what it returns to when the merging is undone. */
export interface LineMerge extends Reasoned {
  readonly from: readonly LineOrigin[]
  readonly was: LineOrigin & Pick<PlanLine, 'summary' | 'basis' | 'opinions'>
  readonly after: Fen
  /** the task handed to this line’s unit when lines of other units came in (article 7) */
  readonly task: string
}

/** Parts that were taken out of this line; it went on as the first of them. */
export interface LineSplit extends Reasoned {
  readonly was: LineOrigin
  readonly parts: readonly LineOrigin[]
  /** why parts below a limit are not one project divided to stay below it */
  readonly explanation: string
}

/** What the bureau changed in a line, with the reason the unit is told. */
export interface PlanAdjustment {
  readonly before: Fen
  readonly after: Fen
  readonly content: string
  readonly reason: string
  readonly at: string
  readonly by: string
}

export const supplementGrounds = {
  instruction: text('市委、市人民政府有明确要求', 'Clear instruction of the city leadership'),
  urgency: text('确属情况紧急', 'Truly urgent'),
} as const satisfies Record<string, Text>
export type SupplementGround = keyof typeof supplementGrounds

/** A project's place in the annual plan: its first phase. */
export interface PlanLine {
  readonly summary: string
  /** planning documents and demands the line follows (article 6) */
  readonly basis: readonly string[]
  readonly opinions: readonly PlanOpinion[]
  readonly adjustments: readonly PlanAdjustment[]
  readonly listed: {
    readonly plan: string
    readonly notice: string
    readonly at: string
    readonly supplement: boolean
  } | null
  readonly merges?: readonly LineMerge[]
  readonly splits?: readonly LineSplit[]
  /** the line this one went into, with what it was worth until then */
  readonly mergedInto?: LineOrigin & Reasoned & { readonly before: Fen }
  /** the line this one was a part of, as it was before */
  readonly splitFrom?: LineOrigin & Reasoned
  readonly dropped: { readonly reason: string; readonly at: string; readonly by: string } | null
  readonly supplement: {
    readonly ground: SupplementGround
    readonly proof: string
    readonly explanation: string
    readonly at: string
    readonly by: string
    readonly answer: {
      readonly granted: boolean
      readonly opinion: string
      readonly at: string
      readonly by: string
    } | null
  } | null
}

/** A plan line as actions on the annual plan see it. */
export interface LineFact {
  readonly project: string
  readonly code: string
  readonly name: string
  readonly unit: UnitRef
  readonly amount: Fen
  readonly status: ProjectStatus
  /** member units that gave an opinion */
  readonly opinions: readonly string[]
  /** account that wrote the line last; absent in facts from before it was asked */
  readonly writtenBy?: string | undefined
}

/** Acts by which a unit says what its line is. */
export const writingLines: readonly string[] = ['plan.putLine', 'plan.reviseLine']
