import type { State, SubjectKind } from '../action.ts'
import type { Entry } from '../entry.ts'
import { sameValue } from '../kernel/same-value.ts'
import type { Project } from '../project.ts'
import type { Pack } from '../rulebook/pack.ts'
import { packOf } from '../rulebook/pack-ref.ts'
import type { ParameterName } from '../rulebook/parameters.ts'
import type { Reason } from '../rulebook/reason.ts'
import { kindOf } from '../subjects.ts'
import { type WatchedPack, watchedPack } from './changed-pack.ts'
import { rememberedCalendar } from './remembered-calendar.ts'
import { type Replayed, replay } from './replay.ts'

/** A subject of the log with everything that was done to it, oldest first. */
export interface History {
  readonly id: string
  readonly kind: SubjectKind
  readonly entries: readonly Entry[]
}

/** A recorded act that is refused when judged again. */
export interface Refusal {
  readonly subject: string
  readonly no: number
  readonly action: string
  readonly reasons: readonly Reason[]
}

/** What one recorded act did in the city as it was, and in the city as it would have been. */
export interface Step {
  readonly entry: Entry
  readonly before: State
  readonly after: State
  readonly fallsAway: boolean
}

/** The same history under the rules it was judged by and under the changed ones. */
export interface TwoWorlds {
  readonly kind: SubjectKind
  readonly before: State
  readonly after: State
  readonly beforePack: Pack
  readonly afterPack: Pack
  /** recorded acts the pack of their time would refuse: the log and the rules disagree */
  readonly unreproduced: readonly Refusal[]
  /** recorded acts the changed rules refuse */
  readonly fallenAway: readonly Refusal[]
}

interface Sides {
  readonly watched: WatchedPack
  readonly before: Pack
  readonly after: Pack
}

/** Replays histories twice, and everything that does not depend on what changed only once. */
export function twoWorlds(change: (pack: Pack) => Pack) {
  const sidesByPack = new Map<Pack, Sides>()
  const sidesOf = ({ pack: ref }: Entry): Sides => {
    // Not by its version: under one number the days differ on which earlier amendments begin to hold.
    const judged = packOf(ref)
    const known = sidesByPack.get(judged)
    if (known) return known
    const changed = change(judged)
    const calendar = rememberedCalendar(judged.calendar)
    const before = { ...judged, calendar }
    const after = {
      ...changed,
      calendar: changed.calendar === judged.calendar ? calendar : rememberedCalendar(changed.calendar),
    }
    const sides = { watched: watchedPack(before, after), before, after }
    sidesByPack.set(judged, sides)
    return sides
  }

  return {
    replay: (history: History, seen: (step: Step) => void) => replayedTwice(history, sidesOf, seen),
    /** whether any recorded act was judged by this parameter; told only of those that change */
    wasRead: (name: ParameterName): boolean => [...sidesByPack.values()].some(({ watched }) => watched.wasRead(name)),
  }
}

function replayedTwice(
  { id, kind, entries }: History,
  sidesOf: (entry: Entry) => Sides,
  seen: (step: Step) => void,
): TwoWorlds | undefined {
  const [first] = entries
  if (!first) return undefined
  let states: States = bothNew(kindOf(kind).begin(id))
  let sides = sidesOf(first)
  const unreproduced: Refusal[] = []
  const fallenAway: Refusal[] = []
  for (const entry of entries) {
    sides = sidesOf(entry)
    const { was, would } = judgedTwice(kind, entry, states, sides)
    if (!was.allowed) unreproduced.push(refusal(id, entry, was.reasons))
    if (!would.allowed) fallenAway.push(refusal(id, entry, would.reasons))
    const next = {
      before: was.allowed ? was.state : states.before,
      after: would.allowed ? would.state : states.after,
    }
    seen({ entry, ...next, fallsAway: !would.allowed })
    states = settled(next, states)
  }
  return { kind, ...states, beforePack: sides.before, afterPack: sides.after, unreproduced, fallenAway }
}

interface States {
  readonly before: State
  readonly after: State
}

const bothNew = (state: State): States => ({ before: state, after: state })

const refusal = (subject: string, { no, action }: Entry, reasons: readonly Reason[]): Refusal => ({
  subject,
  no,
  action,
  reasons,
})

function judgedTwice(kind: SubjectKind, entry: Entry, { before, after }: States, sides: Sides) {
  const was: Replayed<State> = replay(kind, before, entry, sides.watched.pack)
  const differs = sides.watched.differs() || followsUsualTerm(entry, sides)
  const would = before === after && !differs ? was : replay(kind, after, underChangedTerm(entry, sides), sides.after)
  return { was, would }
}

/** Worlds that parted stay apart; ones that were one stay one unless something a rule can read differs. */
function settled(next: States, earlier: States): States {
  if (next.before === next.after) return next
  const after = withConsentGiven(next.before, next.after)
  const stillOne = earlier.before === earlier.after && sameButForWords(next.before, after)
  return stillOne ? bothNew(next.before) : { before: next.before, after }
}

/** A correction notice that named the usual term would name the changed one. */
function followsUsualTerm({ action, input }: Entry, { before, after }: Sides): boolean {
  const usual = before.parameters.correctionWorkingDays
  return (
    action === 'approval.returnForCorrection' &&
    usual !== after.parameters.correctionWorkingDays &&
    (input as { dueDays: number }).dueDays === usual
  )
}

const underChangedTerm = (entry: Entry, sides: Sides): Entry =>
  followsUsualTerm(entry, sides)
    ? { ...entry, input: { ...(entry.input as object), dueDays: sides.after.parameters.correctionWorkingDays } }
    : entry

/** A consent nobody was asked for in the record counts as given, so that what followed can be judged. */
const withConsentGiven = (before: State, after: State): State =>
  before.status === 'application.decided' && after.status === 'application.atCityGovernment'
    ? { ...(after as Project), status: 'application.decided' }
    : after

/** A verdict names the limit in its sentence; states that differ in nothing else are judged alike from here on. */
const sameButForWords = (before: State, after: State): boolean => sameValue(withoutWords(before), withoutWords(after))

const withoutWords = (state: State): object =>
  'verdict' in state ? { ...state, people: null, verdict: verdictKey(state) } : state

const verdictKey = ({ verdict }: Project): string =>
  verdict ? [verdict.route, ...verdict.reasons.map(reason => reason.rule)].join() : ''
