import type { ToldLook } from '@zhengheng/contract'
import {
  type Action,
  type Actor,
  type FactRead,
  factInWords,
  isOpenTo,
  type Pack,
  type Reason,
  seesApplication,
  seesInput,
  seesPath,
  seesWholePlan,
} from '@zhengheng/policy'
import type { SeenProject } from '../projects/find-project.ts'

/** What of an explanation a reader gets: every rule, but of the facts only those that are theirs to see. */
export interface Withheld {
  looks(looked: readonly FactRead[], action: Action, pack: Pack): ToldLook[]
  reason(reason: Reason): Reason
}

const telling =
  (mayRead: (path: string, action: Action) => boolean) =>
  (looked: readonly FactRead[], action: Action, pack: Pack): ToldLook[] =>
    looked.flatMap(read => {
      const words = factInWords(read, action, pack)
      return words ? [{ label: words.label, value: mayRead(read.path, action) ? words.value : null }] : []
    })

export function toldToProjectReader({ project, relation }: SeenProject): Withheld {
  const isOpen = isOpenTo(project, relation)
  const mayRead = (path: string, { name }: Action): boolean => {
    if (path.startsWith('input.')) return seesInput(project, relation, name)
    if (path.startsWith('facts.')) return seesApplication(relation)
    return !path.startsWith('state.') || seesPath(project, relation, path)
  }
  return {
    looks: telling(mayRead),
    reason: ({ fact, ...reason }) => (fact && isOpen ? { ...reason, fact } : reason),
  }
}

/** The plan as a whole is for those who argue it; others learn what was asked, not how many lines other units have. */
export function toldToPlanReader(actor: Actor): Withheld {
  const argues = seesWholePlan(actor)
  return {
    looks: telling(
      path => argues || !(path.startsWith('facts.lines') || path === 'state.ceiling' || path.startsWith('input.')),
    ),
    reason: ({ fact, ...reason }) => (fact && argues ? { ...reason, fact } : reason),
  }
}
