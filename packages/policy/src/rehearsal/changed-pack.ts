import type { Pack, Parameters } from '../rulebook/pack.ts'
import type { ParameterName } from '../rulebook/parameters.ts'
import type { Change } from './parse-change.ts'

/** The pack as it would be with these changes; changes of other packs do not concern it. */
export function changedPack(pack: Pack, changes: readonly Change[]): Pack {
  const own = changes.filter(change => change.pack === pack.name)
  if (own.length === 0) return pack
  const parameters = {
    ...pack.parameters,
    ...Object.fromEntries(own.map(({ parameter, value }) => [parameter, value])),
  }
  return { ...pack, parameters }
}

/** A pack that notices whether anything was read of it that another pack answers differently. */
export interface WatchedPack {
  readonly pack: Pack
  /** something that differs was read since the last call */
  differs(): boolean
  /** whether this was ever read */
  wasRead(name: ParameterName): boolean
}

/**
 * Rules and acts are pure: what read nothing that differs has the same result under both packs, so it is computed once.
 */
export function watchedPack(pack: Pack, other: Pack): WatchedPack {
  let read = false
  const everRead = new Set<string>()
  const noticing = <T extends object>(object: T, differing: readonly string[]): T => {
    const watched = { ...object }
    for (const name of differing)
      Object.defineProperty(watched, name, {
        enumerable: true,
        get() {
          read = true
          everRead.add(name)
          return object[name as keyof T]
        },
      })
    return watched
  }
  const names = Object.keys(pack.parameters) as ParameterName[]
  const parameters: Parameters = noticing(
    pack.parameters,
    names.filter(name => pack.parameters[name] !== other.parameters[name]),
  )
  return {
    pack: noticing({ ...pack, parameters }, pack.calendar === other.calendar ? [] : ['calendar']),
    differs() {
      const answer = read
      read = false
      return answer
    },
    wasRead: name => everRead.has(name),
  }
}
