import { type Text, text } from './kernel/text.ts'
import type { Project } from './project.ts'

/** A part of a project with an id and a status of its own, such as a condition of its approval letter. */
export interface Item<Status extends string = string> {
  /** the letter of its kind and its number, from 1: O1; never that of another */
  readonly id: string
  /** what it is, as it was typed */
  readonly title: string
  readonly status: Status
  /** ISO instant of the act after which it stands so */
  readonly since: string
}

/** One kind of item: everything there is to say about it. What it holds is read from the project, whatever keeps it there. */
export interface ItemKind<Of extends Item = Item> {
  readonly name: string
  readonly title: Text
  /** its ids begin with it */
  readonly letter: string
  readonly statuses: Readonly<Record<Of['status'], Text>>
  of(project: Project): readonly Of[]
}

/** From which statuses of an item an act on it is possible, and to which it leads; without, it stays where it is. */
export interface OnItem {
  readonly kind: ItemKind
  readonly from: readonly string[]
  readonly to?: readonly string[]
}

/** As far as an act says whether it is one on an item. */
interface Act {
  readonly item?: OnItem
}

/** The id of the item an act names; undefined for an act on a whole subject. */
export const itemIn = ({ item }: Act, input: unknown): string | undefined =>
  item && (input as { readonly item?: string } | null | undefined)?.item

/** The item an act names, as it stands; undefined where there is none. */
export const itemNamed = (act: Act, project: unknown, input: unknown): Item | undefined => {
  const id = itemIn(act, input)
  return act.item?.kind.of(project as Project).find(item => item.id === id)
}

/** What an act can be done to: each item of its kind by its id, or once the whole subject. */
export const partsOf = ({ item }: Act, state: unknown): readonly (string | undefined)[] =>
  item ? item.kind.of(state as Project).map(({ id }) => id) : [undefined]

/** What an act is called, with the item it is about. */
export function titleOfAct({ title, item }: Act & { readonly title: Text }, id: string | undefined): Text {
  if (!item || id === undefined) return title
  const no = id.slice(item.kind.letter.length)
  return text(`${title.zh}（第 ${no} 项）`, `${title.en} (no. ${no})`)
}
