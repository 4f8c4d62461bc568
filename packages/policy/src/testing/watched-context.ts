import type { AnyContext } from '../action.ts'
import type { FactRead } from '../explanation/fact-read.ts'

const isLeaf = (value: unknown): value is FactRead['value'] | undefined =>
  value === null || (typeof value !== 'object' && typeof value !== 'function')

/** A context that writes down what is read of it. Lists count as one fact: how many they hold. */
export function watchedContext(context: AnyContext): {
  readonly context: AnyContext
  readonly reads: () => readonly FactRead[]
} {
  const reads = new Map<string, FactRead['value']>()
  const watch = <T extends object>(object: T, path: string): T =>
    new Proxy(object, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key)
        if (typeof key === 'symbol' || typeof value === 'function') return value
        const here = path === '' ? key : `${path}.${key}`
        if (isLeaf(value)) reads.set(here, value ?? null)
        else if (Array.isArray(value)) reads.set(`${here}.length`, value.length)
        else return watch(value as object, here)
        return value
      },
    })
  return {
    context: watch(context, ''),
    reads: () => [...reads].map(([path, value]) => ({ path, value })),
  }
}
