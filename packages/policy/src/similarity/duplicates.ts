import { gramAt, gramsOf, type Letters, lettersOf } from './letters.ts'
import { type SharedPhrase, sharedPhrases } from './shared-phrases.ts'

/** A project or an existing system, in its own words. */
export interface Described {
  readonly id: string
  readonly text: string
}

/** Something that says the same, with the words both have. */
export interface Duplicate {
  readonly other: string
  /** share of the proposal's own words found there, common words counting little: 0 … 1 */
  readonly score: number
  readonly phrases: readonly SharedPhrase[]
}

export interface DuplicateOptions {
  /** score from which it is a hit */
  readonly least?: number
  readonly most?: number
}

/** The stock of a city, ready for many questions. */
export interface Stock {
  duplicates(proposal: Described, options?: DuplicateOptions): Duplicate[]
}

const CANDIDATES = 30
/** 2-grams in more than this share of the stock say nothing about which text it is. */
const TOO_COMMON = 0.1
const FEW = 20
/** Shorter repetitions are how everybody writes; longer ones were copied. */
const PHRASE = 10

/** Reads the stock once into an inverted index of 2-grams. */
export function stockOf(others: readonly Described[]): Stock {
  const postings = new Map<number, number[]>()
  for (const [n, { text }] of others.entries())
    for (const gram of gramsOf(lettersOf(text).letters)) {
      const known = postings.get(gram)
      if (known) known.push(n)
      else postings.set(gram, [n])
    }
  const rarity = (gram: number): number => Math.log((others.length + 1) / ((postings.get(gram)?.length ?? 0) + 0.5))
  const tooCommon = others.length < FEW ? others.length : others.length * TOO_COMMON

  const candidates = (grams: ReadonlySet<number>): number[] => {
    const weights = new Map<number, number>()
    for (const gram of grams) {
      const posting = postings.get(gram) ?? []
      if (posting.length > tooCommon) continue
      const weight = rarity(gram)
      for (const n of posting) weights.set(n, (weights.get(n) ?? 0) + weight)
    }
    return [...weights]
      .sort(([a, one], [b, other]) => other - one || a - b)
      .slice(0, CANDIDATES)
      .map(([n]) => n)
  }

  return {
    duplicates(proposal, { least = 0.32, most = 10 } = {}) {
      const own = lettersOf(proposal.text)
      return candidates(gramsOf(own.letters))
        .map(n => others[n] as Described)
        .filter(other => other.id !== proposal.id)
        .map(other => compared(own, other, rarity))
        .filter(hit => hit.score >= least)
        .sort((a, b) => b.score - a.score)
        .slice(0, most)
    },
  }
}

/** Rarity of the shared words against that of all words of the proposal. */
function compared(own: Letters, other: Described, rarity: (gram: number) => number): Duplicate {
  const phrases = sharedPhrases(own, lettersOf(other.text), PHRASE)
  const weigh = (from: number, to: number): number => {
    let weight = 0
    for (let at = from; at + 1 < to; at += 1) weight += Math.max(0, rarity(gramAt(own.letters, at)))
    return weight
  }
  const all = weigh(0, own.letters.length)
  const shared = phrases.reduce((sum, { at, length }) => sum + weigh(at, at + length), 0)
  return { other: other.id, score: all === 0 ? 0 : shared / all, phrases }
}

/** Proposals whose content repeats another project or an existing system. For many proposals make the stock once. */
export const duplicates = (
  proposal: Described,
  others: readonly Described[],
  options: DuplicateOptions = {},
): Duplicate[] => stockOf(others).duplicates(proposal, options)
