import type { OtherProject, RepeatHint, SplitHint, ToldAnswer } from '@zhengheng/contract'
import {
  asPercent,
  CITY_PACK,
  type Duplicate,
  type HintAnswer,
  type HintGround,
  type HintKind,
  hintMembers,
  isToBeBuilt,
  type Pack,
  type SplitGroup,
  splitGroups,
  ZERO,
} from '@zhengheng/policy'
import { canonicalJson } from '../ports/canonical-json.ts'
import type { Crypto } from '../ports/crypto.ts'
import type { ComparedProject } from './compared-projects.ts'

const PHRASES_SHOWN = 5

export const toOther = ({ id, code, name, unitName, year, status, planned }: ComparedProject): OtherProject => ({
  id,
  code,
  name,
  unitName,
  year,
  status,
  planned,
})

/** Of every text a hint rests on, in one order whichever side is asked. */
export const digestOf = (
  crypto: Crypto,
  kind: HintKind,
  of: HintGround,
  texts: readonly { readonly id: string; readonly text: string }[],
): string =>
  crypto.sm3(
    canonicalJson({ kind, of, texts: [...texts].sort((a, b) => (a.id < b.id ? -1 : 1)).map(each => ({ ...each })) }),
  )

interface Hinted {
  readonly kind: HintKind
  readonly of: HintGround
  readonly members: readonly ComparedProject[]
}

/** The newest answer to a hint, on whichever of its projects it was given, and whether it still stands. */
export function answerTo(crypto: Crypto, { kind, of, members }: Hinted): ToldAnswer | null {
  const wanted = hintMembers(members.map(({ id }) => id))
  const isAnswer = (project: ComparedProject) => (answer: HintAnswer) =>
    answer.kind === kind &&
    answer.of === of &&
    hintMembers([project.id, ...answer.others.map(other => other.project)]) === wanted
  const [newest] = members
    .flatMap(project => project.answers.filter(isAnswer(project)))
    .sort((a, b) => b.at.localeCompare(a.at))
  if (!newest) return null
  const { verdict, reason, at, by, digest } = newest
  const texts = members.map(({ id, words }) => ({ id, text: words[of] }))
  return { verdict, reason, at, by, stands: digest === digestOf(crypto, kind, of, texts) }
}

/** What a hit tells wherever it is listed. */
export const toRepeat = (
  { score, phrases }: Pick<Duplicate, 'score' | 'phrases'>,
  other: ComparedProject,
  answer: ToldAnswer | null,
): RepeatHint => ({
  other: toOther(other),
  percent: asPercent(score),
  phrases: [...new Set(phrases.map(({ text }) => text))].sort((a, b) => b.length - a.length).slice(0, PHRASES_SHOWN),
  answer,
})

/** Groups among these projects that look like parts of one, each judged by the rules its projects are under. */
export function splitsAmong(
  projects: readonly ComparedProject[],
  packs: (name: string) => Pack,
): readonly (SplitGroup & { readonly members: readonly ComparedProject[] })[] {
  const byId = new Map(projects.map(project => [project.id, project]))
  const alive = projects.filter(({ status, planned }) => isToBeBuilt(status) && planned !== null)
  return [...Map.groupBy(alive, ({ pack, year }) => `${pack?.name ?? CITY_PACK} ${year}`).values()].flatMap(group =>
    splitGroups(
      group.map(({ id, name, unit, planned, since, words }) => ({
        id,
        name,
        unit,
        amount: planned ?? ZERO,
        date: since,
        text: words.plan,
      })),
      packs(group[0]?.pack?.name ?? CITY_PACK),
    ).map(found => ({ ...found, members: found.lines.flatMap(({ id }) => byId.get(id) ?? []) })),
  )
}

/** Parts of one group are told as the group, and not once more as repeating each other. */
export const saidAsSplit =
  (groups: ReturnType<typeof splitsAmong>) =>
  (one: string, other: string): boolean =>
    groups.some(({ lines }) => lines.some(({ id }) => id === one) && lines.some(({ id }) => id === other))

export function toSplit(
  { because, who, members, sum, threshold, from, to, shared }: ReturnType<typeof splitsAmong>[number],
  answer: ToldAnswer | null,
): SplitHint {
  return {
    because,
    who: because === 'unit' ? (members[0]?.unitName ?? who) : who,
    lines: members.map(toOther),
    sum,
    threshold,
    from,
    to,
    phrases: [...shared],
    answer,
  }
}
