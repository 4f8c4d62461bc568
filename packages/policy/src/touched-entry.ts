import type { AnyAction, AnyContext, SubjectKind } from './action.ts'
import type { Entry } from './entry.ts'

/** Another subject than the act's own. */
export interface Touched {
  readonly kind: SubjectKind
  readonly id: string
}

const effectsOf = ({ touches = {} }: AnyAction) =>
  Object.entries(touches) as [SubjectKind, NonNullable<(typeof touches)[SubjectKind]>][]

/** The others an act changes. */
export const touchedBy = (action: AnyAction, context: AnyContext): Touched[] =>
  effectsOf(action).flatMap(([kind, { which }]) => (which?.(context) ?? []).map(id => ({ kind, id })))

/** How many projects begin by an act. */
export const beginningsIn = ({ touches }: AnyAction, input: unknown): number => touches?.project?.begins?.(input) ?? 0

/** The entry by which an act changes or begins another subject. Its facts stay with the act's own but for the shared. */
export const touchedEntry = (action: AnyAction, own: Entry, { kind, id }: Touched, no: number): Entry => ({
  ...own,
  subject: id,
  no,
  facts: Object.fromEntries((action.touches?.[kind]?.shared ?? []).map(name => [name, own.facts[name]])),
  within: { subject: own.subject, no: own.no },
})
