import type { Fen } from '../kernel/money.ts'
import { type Text, text } from '../kernel/text.ts'

export const planStatusNames = {
  new: text('未开启', 'Not opened'),
  open: text('填报中', 'Open for lines'),
  review: text('论证中', 'In joint review'),
  atCityGovernment: text('待市政府批准', 'With the city government'),
  approved: text('已批准待下达', 'Approved, to be issued'),
  issued: text('已下达', 'Issued'),
} as const satisfies Record<string, Text>
export type PlanStatus = keyof typeof planStatusNames

/** A line as it was sent to the city government. */
export interface FrozenLine {
  readonly project: string
  readonly code: string
  readonly name: string
  readonly unitName: string
  readonly amount: Fen
}

/** The city's annual implementation plan (年度实施计划), one per year. */
export interface AnnualPlan {
  readonly id: string
  readonly status: PlanStatus
  readonly year: number
  readonly window: { readonly from: string; readonly to: string }
  /** budget ceiling in 分 for the whole plan; null when none is set */
  readonly ceiling: Fen | null
  readonly submittedUnits: readonly {
    readonly unit: string
    readonly name: string
    readonly lines: number
    readonly at: string
    readonly by: string
  }[]
  /** what each submission to the city government contained, oldest first */
  readonly rounds: readonly { readonly lines: readonly FrozenLine[]; readonly at: string; readonly by: string }[]
  readonly approval: { readonly opinion: string; readonly at: string; readonly by: string } | null
  readonly notice: {
    readonly number: string
    readonly verificationCode: string
    readonly at: string
    readonly by: string
  } | null
  readonly sentBack: readonly { readonly reason: string; readonly at: string; readonly by: string }[]
  /** members pressed for their opinions, with the lines each had not answered, oldest first; absent until one is */
  readonly urges?: readonly PlanUrge[]
}

export interface PlanUrge {
  readonly members: readonly { readonly id: string; readonly name: string; readonly lines: readonly string[] }[]
  readonly words: string
  readonly at: string
  readonly by: string
}

export const newPlan = (id: string): AnnualPlan => ({
  id,
  status: 'new',
  year: 0,
  window: { from: '', to: '' },
  ceiling: null,
  submittedUnits: [],
  rounds: [],
  approval: null,
  notice: null,
  sentBack: [],
})

/** There is one plan per year, so its id says which. */
export const planIdOf = (year: number): string => `plan-${year}`

/** The year of the plan an id is of; undefined for what is no plan. */
export const planYearIn = (id: string): number | undefined => {
  const year = /^plan-(\d{4})$/.exec(id)?.[1]
  return year === undefined ? undefined : Number(year)
}
