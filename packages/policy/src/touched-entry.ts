import type { AnyAction, PlanAction } from './action.ts'
import type { Entry } from './entry.ts'

/** The entry by which a plan's act changes or begins one project. The facts of the act stay on the plan but for the shared. */
export const touchedEntry = (action: PlanAction, own: Entry, subject: string, no: number): Entry => ({
  ...own,
  subject,
  no,
  facts: Object.fromEntries((action.shared ?? []).map(name => [name, own.facts[name]])),
  within: { subject: own.subject, no: own.no },
})

/** How many projects begin by an act. */
export const beginningsIn = (action: AnyAction, input: unknown): number =>
  action.on === 'plan' ? (action.begins?.(input) ?? 0) : 0
