import { type Duplicate, type HintGround, isToBeBuilt, type Stock, stockOf } from '@zhengheng/policy'
import type { ComparedProject } from './compared-projects.ts'

/** The compared projects with an index of their words; what was asked once is remembered while nothing changes. */
export interface Likeness {
  readonly projects: readonly ComparedProject[]
  readonly byId: ReadonlyMap<string, ComparedProject>
  readonly stocks: Partial<Record<HintGround, Stock>>
  readonly asked: Map<string, readonly Duplicate[]>
}

const kept: Likeness[] = []
const MOST_KEPT = 3
const MOST_ASKED = 20_000

const same = (a: readonly ComparedProject[], b: readonly ComparedProject[]): boolean =>
  a.length === b.length && a.every((project, n) => project === b[n])

/** The same projects unchanged are indexed once. */
export function likenessOf(projects: readonly ComparedProject[]): Likeness {
  const known = kept.findIndex(likeness => same(likeness.projects, projects))
  const likeness = kept[known] ?? {
    projects,
    byId: new Map(projects.map(project => [project.id, project])),
    stocks: {},
    asked: new Map(),
  }
  if (known >= 0) kept.splice(known, 1)
  kept.unshift(likeness)
  kept.length = Math.min(kept.length, MOST_KEPT)
  return likeness
}

export interface Asking {
  readonly of: HintGround
  readonly own: Pick<ComparedProject, 'id' | 'year'>
  readonly text: string
  /** the projects whose words this reader may read */
  readonly readable: ReadonlySet<string>
  /** readers with the same key read the same projects */
  readonly reader: string
}

/**
 * What a text repeats, of what the reader may read. How common a word is comes from all projects, so that everybody
 * sees the same percentage; what is alike is only looked for among the reader's own.
 */
export function repeatedBy(likeness: Likeness, { of, own, text, readable, reader }: Asking): readonly Duplicate[] {
  const key = [of, reader, own.id, text].join('\n')
  const known = likeness.asked.get(key)
  if (known) return known
  likeness.stocks[of] ??= stockOf(likeness.projects.map(({ id, words }) => ({ id, text: words[of] })))
  const among = (id: string): boolean => {
    const other = likeness.byId.get(id)
    return other !== undefined && readable.has(id) && isToBeBuilt(other.status) && other.year <= own.year
  }
  const found = likeness.stocks[of].duplicates({ id: own.id, text }, { among })
  if (likeness.asked.size >= MOST_ASKED) likeness.asked.clear()
  likeness.asked.set(key, found)
  return found
}
