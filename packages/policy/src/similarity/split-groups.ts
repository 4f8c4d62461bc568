import type { Day } from '../kernel/calendar.ts'
import { type Fen, sum } from '../kernel/money.ts'
import { holds } from '../rulebook/amendment.ts'
import type { Pack } from '../rulebook/pack.ts'
import { reaches } from '../rulebook/reaches.ts'
import { gramsOf, lettersOf } from './letters.ts'
import { sharedPhrases } from './shared-phrases.ts'

/** A small project as the search for splitting sees it. */
export interface SplitLine {
  readonly id: string
  readonly name: string
  readonly unit: string
  /** who is paid, when it is known */
  readonly supplier?: string | undefined
  readonly amount: Fen
  readonly date: Day
  readonly text: string
}

/** Lines that look like parts of one project, and why. */
export interface SplitGroup {
  readonly because: 'unit' | 'supplier'
  /** the unit or supplier they share */
  readonly who: string
  readonly lines: readonly SplitLine[]
  readonly sum: Fen
  readonly threshold: Fen
  readonly from: Day
  readonly to: Day
  /** words the first line shares with each of the others, longest first */
  readonly shared: readonly string[]
}

export interface SplitOptions {
  /** share of common 2-grams (Jaccard) from which two lines are alike */
  readonly likeness?: number
  /** days within which two lines count as near */
  readonly days?: number
}

const DAY_MS = 86_400_000
const SHOWN_PHRASES = 5
/** Shorter ones tell nothing when they stand alone. */
const PHRASE = 8

interface Read {
  readonly line: SplitLine
  readonly grams: ReadonlySet<number>
  readonly day: number
}

/**
 * Groups of lines, each below the approval threshold, of one unit or one supplier, alike in content and near in time,
 * that together reach it (第八条). A hint to look at, never a verdict.
 */
export function splitGroups(
  lines: readonly SplitLine[],
  pack: Pack,
  { likeness = 0.4, days = 120 }: SplitOptions = {},
): SplitGroup[] {
  const threshold = pack.parameters.approvalThreshold
  if (!holds(pack, 'W-8+.splitting')) return []
  const small = lines
    .filter(line => !reaches(line.amount, threshold, pack))
    .map(line => ({
      line,
      grams: gramsOf(lettersOf(`${line.name}${line.text}`).letters),
      day: Date.parse(line.date) / DAY_MS,
    }))
  const found = (because: SplitGroup['because'], who: (line: SplitLine) => string | undefined): SplitGroup[] =>
    [...Map.groupBy(small, read => who(read.line))].flatMap(([shared, reads]) =>
      shared === undefined || shared === ''
        ? []
        : alikeAndNear(reads, likeness, days)
            .map(group => described(because, shared, group, threshold))
            .filter(group => reaches(group.sum, threshold, pack)),
    )
  const byUnit = found('unit', line => line.unit)
  const members = (group: SplitGroup) => group.lines.map(line => line.id).join()
  const known = new Set(byUnit.map(members))
  return [...byUnit, ...found('supplier', line => line.supplier).filter(group => !known.has(members(group)))].sort(
    (a, b) => b.sum - a.sum,
  )
}

/** Lines connected by likeness and nearness, two or more together. */
function alikeAndNear(reads: readonly Read[], likeness: number, days: number): Read[][] {
  const sorted = [...reads].sort((a, b) => a.day - b.day || (a.line.id < b.line.id ? -1 : 1))
  const leader = sorted.map((_, n) => n)
  const leaderOf = (n: number): number => {
    let top = n
    while (leader[top] !== top) top = leader[top] as number
    return top
  }
  for (const [n, read] of sorted.entries())
    for (let later = n + 1; later < sorted.length; later += 1) {
      const other = sorted[later] as Read
      if (other.day - read.day > days) break
      if (leaderOf(n) !== leaderOf(later) && jaccard(read.grams, other.grams) >= likeness)
        leader[leaderOf(later)] = leaderOf(n)
    }
  const groups = Map.groupBy(sorted.keys(), leaderOf)
  return [...groups.values()].filter(group => group.length > 1).map(group => group.map(n => sorted[n] as Read))
}

function jaccard(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one]
  let common = 0
  for (const gram of few) if (many.has(gram)) common += 1
  return common / (one.size + other.size - common || 1)
}

function described(because: SplitGroup['because'], who: string, group: readonly Read[], threshold: Fen): SplitGroup {
  const lines = group.map(read => read.line)
  const read = (line: SplitLine) => lettersOf(`${line.name}\n${line.text}`)
  const [first, ...others] = lines
  const phrases = first
    ? others.flatMap(other => sharedPhrases(read(first), read(other), PHRASE).flatMap(({ text }) => text.split('\n')))
    : []
  return {
    because,
    who,
    lines,
    sum: sum(lines.map(line => line.amount)),
    threshold,
    from: lines[0]?.date ?? '',
    to: lines.at(-1)?.date ?? '',
    shared: longest(phrases).slice(0, SHOWN_PHRASES),
  }
}

/** Longest first, none that a longer one says already, and no rest of a line. */
function longest(phrases: readonly string[]): readonly string[] {
  const kept: string[] = []
  for (const phrase of phrases
    .filter(each => lettersOf(each).letters.length >= PHRASE)
    .sort((a, b) => b.length - a.length))
    if (!kept.some(longer => longer.includes(phrase))) kept.push(phrase)
  return kept
}
