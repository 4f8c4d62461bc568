import type { Text } from '@zhengheng/policy'

/** How far a concern reaches, each including those before it; `service`: nobody should be sent to this server. */
export const reaches = ['nothing', 'acts', 'writing', 'service'] as const
export type Stops = (typeof reaches)[number]

/** How one part of the server is, in one sentence; of what is not as it should be, the cause and the cure. */
export interface Report {
  readonly text: Text
  /** absent: all is well */
  readonly stops?: Stops
  /** for metrics, by name; the unit is the name's end, such as `_seconds` */
  readonly figures?: Readonly<Record<string, number>>
}

/** One part of the server, such as `clock`, and how it is. */
export interface Standing extends Report {
  readonly about: string
}

export interface Concern extends Standing {
  readonly stops: Stops
}

/** Something is the matter with the server itself, and so this was not done. Reading goes on. */
export class NotNow extends Error {
  readonly concern: Concern

  constructor(concern: Concern) {
    super(concern.text.en)
    this.name = 'NotNow'
    this.concern = concern
  }
}

/** How this server is now: told by whoever watches a part of it, asked by whoever is about to write. */
export interface Condition {
  readonly standings: readonly Standing[]
  /** what is not well, the gravest first */
  readonly concerns: readonly Concern[]
  /** replaces what was said about this part */
  report(about: string, report: Report): void
  /** @throws NotNow when a concern reaches this far, other than one of the part that this very act is to mend */
  require(what: 'acts' | 'writing', mending?: string): void
}

const gravity = ({ stops }: Concern): number => reaches.indexOf(stops)
const isConcern = (standing: Standing): standing is Concern => standing.stops !== undefined

/** `heard` is told of every part that was well and is not, or the other way round. */
export function openCondition(heard: (standing: Standing) => void = () => undefined): Condition {
  const parts = new Map<string, Standing>()
  const concerns = () => [...parts.values()].filter(isConcern).sort((a, b) => gravity(b) - gravity(a))
  return {
    get standings() {
      return [...parts.values()]
    },
    get concerns() {
      return concerns()
    },
    report(about, report) {
      const changed = parts.get(about)?.stops !== report.stops
      const standing = { about, ...report }
      parts.set(about, standing)
      if (changed) heard(standing)
    },
    require(what, mending) {
      const [gravest] = concerns().filter(({ about }) => about !== mending)
      if (gravest && gravity(gravest) >= reaches.indexOf(what)) throw new NotNow(gravest)
    },
  }
}
