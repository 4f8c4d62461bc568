import { gramAt, gramCounts, gramsOf, type Letters, lettersOf } from './letters.ts'
import { type Seeds, type SharedPhrase, seedsOf, sharedPhrases } from './shared-phrases.ts'

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
  /** what may be told at all; the rest still counts as how everybody writes */
  readonly among?: (id: string) => boolean
}

/** The stock of a city, ready for many questions. */
export interface Stock {
  duplicates(proposal: Described, options?: DuplicateOptions): Duplicate[]
}

/** A text of the stock; its seeds are made when it is first compared. */
interface Held {
  readonly id: string
  readonly letters: Letters
  seeds: Seeds | undefined
}

const CANDIDATES = 30
/** 2-grams in more than this share of the stock say nothing about which text it is. */
const TOO_COMMON = 0.1
const FEW = 20
/** Shorter repetitions are how everybody writes; longer ones were copied. */
const PHRASE = 10
const LEAST = 0.32
/** Phrases as common as this in the stock are the house style: they do not count as repeated. */
const HOUSE_STYLE = 1 / 3

/** Reads the stock once into an inverted index of 2-grams. */
export function stockOf(others: readonly Described[]): Stock {
  const held: Held[] = others.map(({ id, text }) => ({ id, letters: lettersOf(text), seeds: undefined }))
  const postings = new Map<number, number[]>()
  for (const [n, { letters }] of held.entries())
    for (const gram of gramsOf(letters.letters)) {
      const known = postings.get(gram)
      if (known) known.push(n)
      else postings.set(gram, [n])
    }
  const rarity = (gram: number): number =>
    Math.max(0, Math.log((held.length + 1) / ((postings.get(gram)?.length ?? 0) + 0.5)))
  const tooCommon = held.length < FEW ? held.length : held.length * TOO_COMMON

  /** Texts that could reach the score if every 2-gram they share stood in a phrase, best first. */
  const candidates = (own: Letters, least: number, among: (id: string) => boolean): Held[] => {
    const weights = new Map<number, number>()
    let everywhere = 0
    let all = 0
    for (const [gram, times] of gramCounts(own.letters)) {
      const weight = rarity(gram) * times
      all += weight
      const posting = postings.get(gram) ?? []
      if (posting.length > tooCommon) everywhere += weight
      else for (const n of posting) weights.set(n, (weights.get(n) ?? 0) + weight)
    }
    return [...weights]
      .filter(([n, weight]) => weight + everywhere >= least * all && among((held[n] as Held).id))
      .sort(([a, one], [b, other]) => other - one || a - b)
      .slice(0, CANDIDATES)
      .map(([n]) => held[n] as Held)
  }

  /** What few say tells something; in a small stock everything does. */
  const isTelling = (before: Float64Array, { at, length }: SharedPhrase): boolean =>
    held.length < FEW || weightOf(before, at, length) >= Math.log(1 / HOUSE_STYLE) * (length - 1)

  return {
    duplicates({ id, text }, { least = LEAST, most = 10, among = () => true } = {}) {
      const own = lettersOf(text)
      const weights = weightsBefore(own, rarity)
      return candidates(own, least, other => other !== id && among(other))
        .map(other => compared(own, weights, other, phrase => isTelling(weights, phrase)))
        .filter(hit => hit.score >= least)
        .sort((a, b) => b.score - a.score)
        .slice(0, most)
    },
  }
}

/** How much all 2-grams before each place weigh together, so that any stretch is one subtraction. */
function weightsBefore({ letters }: Letters, rarity: (gram: number) => number): Float64Array {
  const before = new Float64Array(Math.max(1, letters.length))
  for (let at = 0; at + 1 < letters.length; at += 1)
    before[at + 1] = (before[at] as number) + rarity(gramAt(letters, at))
  return before
}

const weightOf = (before: Float64Array, at: number, length: number): number =>
  (before[at + length - 1] as number) - (before[at] as number)

/** Rarity of the shared words against that of all words of the proposal. */
function compared(
  own: Letters,
  before: Float64Array,
  other: Held,
  isTelling: (phrase: SharedPhrase) => boolean,
): Duplicate {
  other.seeds ??= seedsOf(other.letters)
  const phrases = sharedPhrases(own, other.letters, PHRASE, other.seeds).filter(isTelling)
  const all = before.at(-1) as number
  const shared = phrases.reduce((sum, { at, length }) => sum + weightOf(before, at, length), 0)
  return { other: other.id, score: all === 0 ? 0 : shared / all, phrases }
}

/** Proposals whose content repeats another project or an existing system. For many proposals make the stock once. */
export const duplicates = (
  proposal: Described,
  others: readonly Described[],
  options: DuplicateOptions = {},
): Duplicate[] => stockOf(others).duplicates(proposal, options)
