import type { AnyAction, SubjectKind } from './action.ts'
import { type ActionName, actions } from './actions.ts'
import type { Entry } from './entry.ts'

/** One arrow of the map: an act moves its subject, or another it touches, or does something where that stands. */
export interface Transition {
  readonly on: SubjectKind
  readonly action: ActionName
  readonly from: string
  readonly to: string
}

/** Where an act leads its own subject from a step, or another that it touches. */
function leadsTo({ to, touches }: AnyAction, touched: SubjectKind | undefined, from: string): readonly string[] {
  if (touched) return touches?.[touched]?.to[from] ?? []
  if (to === undefined) return [from]
  return isList(to) ? to : (to[from] ?? [from])
}

const isList = (to: NonNullable<AnyAction['to']>): to is readonly string[] => Array.isArray(to)

/** Every arrow there is, as the actions declare them. */
export const transitions: readonly Transition[] = actions.flatMap(action => {
  const arrows = (on: SubjectKind, from: readonly string[], touched?: SubjectKind) =>
    from.flatMap(step => leadsTo(action, touched, step).map(to => ({ on, action: action.name, from: step, to })))
  const others = Object.entries(action.touches ?? {}) as [SubjectKind, { readonly to: object }][]
  return [...arrows(action.on, action.from), ...others.flatMap(([on, { to }]) => arrows(on, Object.keys(to), on))]
})

/**
 * Whatever an act newly does is what it declares. What was recorded is never asked: it keeps its meaning.
 * @throws where it leads elsewhere, which is a fault of its author
 */
export function requireDeclared(action: AnyAction, { within }: Entry, on: SubjectKind, from: string, to: string): void {
  if (!leadsTo(action, within && on, from).includes(to))
    throw new Error(`${action.name} led a ${on} from ${from} to ${to}, which it does not declare`)
}
