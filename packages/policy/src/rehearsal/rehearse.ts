import { dayInShanghai } from '../kernel/calendar.ts'
import { ZERO } from '../kernel/money.ts'
import { currentAmount, type Project } from '../project.ts'
import type { Pack } from '../rulebook/pack.ts'
import type { ParameterName } from '../rulebook/parameters.ts'
import { changedPack } from './changed-pack.ts'
import { monthLoads } from './month-load.ts'
import type { Change } from './parse-change.ts'
import { portfolioReport } from './portfolio-report.ts'
import type { Progress, Rehearsal } from './report.ts'
import { differences, roadOf, sameTerms, setsDays } from './road.ts'
import { expectedRoute, routeAgain, routeAnswers } from './route-in.ts'
import { type History, type Refusal, type TwoWorlds, twoWorlds } from './two-worlds.ts'

/** A rehearsal under way: histories go in one by one, so that a portfolio of any size streams through. */
export interface RunningRehearsal {
  add(history: History): void
  progress(): Progress
  result(): Rehearsal
}

export interface Options {
  /** judge everything under this pack instead of the one of its time; changes then apply to it */
  readonly under?: Pack | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * Opens a rehearsal of changed parameters. Every recorded decision is judged again, on the facts recorded with it, under
 * the pack of its time and under the changed pack.
 */
export function openRehearsal(changes: readonly Change[], { under }: Pick<Options, 'under'> = {}): RunningRehearsal {
  const worldsOf = twoWorlds(pack => changedPack(under ?? pack, changes))
  const report = portfolioReport()
  const load = monthLoads()
  const unreproduced: Refusal[] = []
  const count = { projects: 0, plans: 0, entries: 0 }
  return {
    add(history) {
      const worlds = worldsOf.replay(history, load.saw)
      count.entries += history.entries.length
      if (!worlds) return
      unreproduced.push(...worlds.unreproduced)
      if (worlds.kind === 'plan') {
        count.plans += 1
        return
      }
      count.projects += 1
      const { from, to } = routesOf(history, worlds)
      const { beforePack, afterPack } = worlds
      const project = worlds.before as Project
      report.place({ project, from, to, beforePack, afterPack })
      load.ended(to)
      if (worlds.before === worlds.after && from === to && sameDuties(beforePack, afterPack)) return
      const day = dayInShanghai(history.entries.at(-1)?.at ?? '')
      const before = roadOf(from, project, beforePack, day)
      const after = roadOf(to, worlds.after as Project, afterPack, day)
      const differs = differences(before, after)
      const [refused = null] = worlds.fallenAway
      if (differs.length === 0 && !refused) return
      const { id, code, name, year, status } = project
      const amount = currentAmount(project) ?? ZERO
      const unit = project.unit?.name ?? ''
      report.change({ project: id, code, name, unit, year, status, amount, before, after, differs, refused })
    },
    progress: () => ({ subjects: count.projects + count.plans, entries: count.entries }),
    result: () => ({
      changes,
      ...count,
      unreproduced,
      unused: unusedOf(changes, name => worldsOf.wasRead(name)),
      ...report.result(),
      load: load.result(),
    }),
  }
}

const sameDuties = (one: Pack, other: Pack): boolean =>
  one.parameters.planBindsFiling === other.parameters.planBindsFiling && sameTerms(one, other)

/** Parameters that judged no recorded act and set no day, so that changing them could not show anything. */
const unusedOf = (changes: readonly Change[], wasRead: (name: ParameterName) => boolean): readonly ParameterName[] => [
  ...new Set(changes.map(({ parameter }) => parameter).filter(name => !wasRead(name) && !setsDays(name))),
]

function routesOf(history: History, { before, after, beforePack, afterPack, fallenAway }: TwoWorlds) {
  const recorded = before as Project
  const from = recorded.verdict?.route ?? expectedRoute(recorded, beforePack)
  if (fallenAway.length === 0)
    return { from, to: (after as Project).verdict?.route ?? expectedRoute(recorded, afterPack) }
  const answers = routeAnswers(history.entries)
  return { from, to: answers ? routeAgain(recorded, answers, afterPack) : expectedRoute(recorded, afterPack) }
}

/** Rehearsals say how far they are after so many subjects. */
const EVERY = 500

/** A rehearsal that says how far it is, and ends early with the signal's reason when that is aborted. */
export function* rehearsing(
  portfolio: Iterable<History>,
  changes: readonly Change[],
  options: Options = {},
): Generator<Progress, Rehearsal, void> {
  const { signal } = options
  const running = openRehearsal(changes, options)
  let sinceTold = 0
  for (const history of portfolio) {
    signal?.throwIfAborted()
    running.add(history)
    sinceTold += 1
    if (sinceTold < EVERY) continue
    sinceTold = 0
    yield running.progress()
  }
  signal?.throwIfAborted()
  return running.result()
}

/** The whole rehearsal at once. */
export function rehearse(
  portfolio: Iterable<History>,
  changes: readonly Change[],
  options: Pick<Options, 'under'> = {},
): Rehearsal {
  const running = openRehearsal(changes, options)
  for (const history of portfolio) running.add(history)
  return running.result()
}
