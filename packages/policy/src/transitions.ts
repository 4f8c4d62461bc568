import type { AnyAction, SubjectKind } from './action.ts'
import { type ActionName, actions } from './actions.ts'

/** One arrow of the map: an act moves its subject, or a project it touches, or does something where that stands. */
export interface Transition {
  readonly on: SubjectKind
  readonly action: ActionName
  readonly from: string
  readonly to: string
}

type Leading = Readonly<Record<string, readonly string[]>>

/** Where an act leads its own subject, or a project it touches, from a step. */
function leadsTo(action: AnyAction, on: SubjectKind, from: string): readonly string[] {
  if (on !== action.on) return (action.on === 'plan' && (action.projectsTo as Leading)?.[from]) || []
  const { to } = action
  return to === undefined ? [from] : Array.isArray(to) ? to : ((to as Leading)[from] ?? [from])
}

/** Every arrow there is, as the actions declare them. */
export const transitions: readonly Transition[] = actions.flatMap(action => {
  const touched = action.on === 'plan' ? Object.keys(action.projectsTo ?? {}) : []
  const arrows = (on: SubjectKind, from: readonly string[]) =>
    from.flatMap(step => leadsTo(action, on, step).map(to => ({ on, action: action.name, from: step, to })))
  return [...arrows(action.on, action.from), ...arrows('project', touched)]
})

/**
 * Whatever an act newly does is what it declares. What was recorded is never asked: it keeps its meaning.
 * @throws where it leads elsewhere, which is a fault of its author
 */
export function requireDeclared(action: AnyAction, on: SubjectKind, from: string, to: string): void {
  if (!leadsTo(action, on, from).includes(to))
    throw new Error(`${action.name} led a ${on} from ${from} to ${to}, which it does not declare`)
}
