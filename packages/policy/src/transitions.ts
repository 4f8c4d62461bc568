import type { AnyAction, SubjectKind } from './action.ts'
import { type ActionName, actions } from './actions.ts'
import type { Entry } from './entry.ts'
import { itemIn, type OnItem } from './item.ts'
import type { Project } from './project.ts'

/** One arrow of the map: an act moves its subject, another it touches or the item it is about, or does something where that stands. */
export interface Transition {
  /** the kind of subject, or the name of the kind of item */
  readonly on: string
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

const arrowsOfItem = ({ name: action }: { readonly name: ActionName }, { kind, from: statuses, to }: OnItem) =>
  statuses.flatMap(from => (to ?? [from]).map(next => ({ on: kind.name, action, from, to: next })))

/** Every arrow there is, as the actions declare them. */
export const transitions: readonly Transition[] = actions.flatMap(action => {
  const arrows = (on: SubjectKind, from: readonly string[], touched?: SubjectKind) =>
    from.flatMap(step => leadsTo(action, touched, step).map(to => ({ on, action: action.name, from: step, to })))
  const others = Object.entries(action.touches ?? {}) as [SubjectKind, { readonly to: object }][]
  if (action.item) return arrowsOfItem(action, action.item)
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

/**
 * An act on an item leads that one where it declares, and no other anywhere.
 * @throws where it does not, which is a fault of its author
 */
export function requireItemDeclared(action: AnyAction, input: unknown, before: unknown, after: unknown): void {
  if (!action.item) return
  const { kind, to } = action.item
  const id = itemIn(action, input)
  const then = new Map(kind.of(after as Project).map(item => [item.id, item.status]))
  for (const item of kind.of(before as Project)) {
    const next = then.get(item.id) ?? 'nowhere'
    const may = item.id === id ? (to ?? [item.status]) : [item.status]
    if (!may.includes(next))
      throw new Error(
        `${action.name} led ${kind.name} ${item.id} from ${item.status} to ${next}, which it does not declare`,
      )
  }
}
