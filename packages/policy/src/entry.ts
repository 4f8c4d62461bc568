import { type ActionName, findAction } from './actions.ts'
import type { Allocated, Facts } from './facts.ts'
import { itemIn, titleOfAct } from './item.ts'
import type { Actor } from './kernel/actor.ts'
import type { Text } from './kernel/text.ts'
import type { PackRef } from './rulebook/pack-ref.ts'

/** One lawful act, as the log keeps it. The facts are in it, so a replay needs no database. */
export interface Entry {
  /** project or annual plan */
  readonly subject: string
  /** 1, 2, 3 … without gaps, per subject */
  readonly no: number
  readonly action: ActionName
  readonly input: unknown
  readonly facts: Partial<Facts>
  readonly allocated: Allocated
  readonly actor: Actor
  /** ISO instant */
  readonly at: string
  readonly pack: PackRef
  /** digest of the code that judged it; none in entries from before it was named */
  readonly build?: string
  /** of a first entry: the subject’s place in the register of all subjects; none where it began before the register */
  readonly place?: number
  /** the plan action that wrote this entry on a project, when it was one over many projects */
  readonly within?: { readonly subject: string; readonly no: number }
}

/** What was done, with the item it was done to; an act this product no longer knows goes by its name. */
export function titleOfEntry({ action: name, input }: Pick<Entry, 'action' | 'input'>): Text {
  const action = findAction(name)
  return action ? titleOfAct(action, itemIn(action, input)) : { zh: name, en: name }
}
