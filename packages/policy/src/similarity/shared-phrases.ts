import type { Letters } from './letters.ts'

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

function places(letters: string): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (let at = 0; at + SEED <= letters.length; at += 1) {
    const seed = letters.slice(at, at + SEED)
    const known = found.get(seed)
    if (known) known.push(at)
    else found.set(seed, [at])
  }
  return found
}

function lengthOfMatch(one: string, at: number, other: string, otherAt: number): number {
  let length = 0
  while (at + length < one.length && one[at + length] === other[otherAt + length]) length += 1
  return length
}

/** Phrases of at least `least` letters that both texts have, longest first at every place, none over another. */
export function sharedPhrases(one: Letters, other: Letters, least = 6): SharedPhrase[] {
  const seeds = places(other.letters)
  const phrases: SharedPhrase[] = []
  for (let at = 0; at + least <= one.letters.length; ) {
    let length = 0
    let otherAt = 0
    for (const place of seeds.get(one.letters.slice(at, at + SEED)) ?? []) {
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
