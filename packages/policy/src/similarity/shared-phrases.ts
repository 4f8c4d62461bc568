import { gramAt, type Letters } from './letters.ts'

/** The same words in two texts: half-open ranges of the originals. */
export interface SharedPhrase {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly otherFrom: number
  readonly otherTo: number
  /** where it begins among the letters of the first text, and how many letters it has */
  readonly at: number
  readonly length: number
}

const SEED = 4
const NOWHERE = -1

/** Four letters as one number. Different letters may meet in one number: a match is always read letter by letter. */
const seedAt = (letters: string, at: number): number =>
  Math.imul(gramAt(letters, at), 0x9e3779b1) ^ gramAt(letters, at + 2)

/** Where every four letters of a text stand: the first place, and from each place the next. */
export interface Seeds {
  readonly first: ReadonlyMap<number, number>
  readonly next: Int32Array
}

/** For a text that is compared with many others: made once. */
export function seedsOf({ letters }: Letters): Seeds {
  const first = new Map<number, number>()
  const next = new Int32Array(letters.length)
  for (let at = letters.length - SEED; at >= 0; at -= 1) {
    const seed = seedAt(letters, at)
    next[at] = first.get(seed) ?? NOWHERE
    first.set(seed, at)
  }
  return { first, next }
}

function lengthOfMatch(one: string, at: number, other: string, otherAt: number): number {
  let length = 0
  while (at + length < one.length && one.charCodeAt(at + length) === other.charCodeAt(otherAt + length)) length += 1
  return length
}

/** Phrases of at least `least` letters that both texts have, longest first at every place, none over another. */
export function sharedPhrases(one: Letters, other: Letters, least = 6, seeds = seedsOf(other)): SharedPhrase[] {
  const phrases: SharedPhrase[] = []
  for (let at = 0; at + least <= one.letters.length; ) {
    let length = 0
    let otherAt = 0
    for (
      let place = seeds.first.get(seedAt(one.letters, at)) ?? NOWHERE;
      place !== NOWHERE;
      place = seeds.next[place] ?? NOWHERE
    ) {
      const match = lengthOfMatch(one.letters, at, other.letters, place)
      if (match > length) [length, otherAt] = [match, place]
    }
    if (length < least) {
      at += 1
      continue
    }
    phrases.push(phrase(one, at, other, otherAt, length))
    at += length
  }
  return phrases
}

function phrase(one: Letters, at: number, other: Letters, otherAt: number, length: number): SharedPhrase {
  const [from, to] = range(one, at, length)
  const [otherFrom, otherTo] = range(other, otherAt, length)
  return { text: one.original.slice(from, to), from, to, otherFrom, otherTo, at, length }
}

const range = ({ places }: Letters, at: number, length: number): [from: number, to: number] => [
  places[at] ?? 0,
  (places[at + length - 1] ?? 0) + 1,
]
