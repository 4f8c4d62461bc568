import type { AnyContext } from '../action.ts'

/** One thing a rule looked at: where it stands in the act, and what was there. */
export interface FactRead {
  /** for example `facts.application.hasCipherScheme` */
  readonly path: string
  readonly value: string | number | boolean | null
}

/** What rules read of an act, by their paths. Lists count as one fact: how many they hold. */
export const readsOf = (act: AnyContext, paths: readonly string[]): readonly FactRead[] => [
  ...new Map(paths.flatMap(path => readAt(act, path)).map(read => [read.path, read])).values(),
]

/** The value at a path; where the way to it ends early, that it ends there. What a form does not have was not read. */
function readAt(act: AnyContext, path: string): readonly FactRead[] {
  let value: unknown = act
  const gone: string[] = []
  for (const name of path.split('.')) {
    if (value === null || value === undefined) break
    gone.push(name)
    value = (value as Readonly<Record<string, unknown>>)[name]
  }
  const here = gone.join('.')
  if (Array.isArray(value)) return [{ path: `${here}.length`, value: value.length }]
  if (value === undefined && here.startsWith('input.')) return []
  if (value === null || value === undefined) return [{ path: here, value: null }]
  return [{ path: here, value: typeof value === 'object' ? true : (value as FactRead['value']) }]
}
