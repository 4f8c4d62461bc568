/** A text reduced to its letters and digits, each with the place it has in the original. */
export interface Letters {
  readonly original: string
  readonly letters: string
  readonly places: readonly number[]
}

const isLetter = /[\p{L}\p{N}]/u

/** Han characters, which most of a text is made of, are what they are: nothing has to be looked up. */
const isPlain = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

/** Width, case, spaces and punctuation do not make a difference between two texts. */
export function lettersOf(original: string): Letters {
  let letters = ''
  const places: number[] = []
  for (let place = 0; place < original.length; place += 1) {
    if (isPlain(original.charCodeAt(place))) {
      letters += original[place]
      places.push(place)
      continue
    }
    const written = (original[place] as string).normalize('NFKC').toLowerCase()
    for (const letter of written) {
      if (!isLetter.test(letter)) continue
      letters += letter
      for (let unit = 0; unit < letter.length; unit += 1) places.push(place)
    }
  }
  return { original, letters, places }
}

/** Two neighbouring letters as one number, small enough for a machine word. */
export const gramAt = (letters: string, at: number): number =>
  (letters.charCodeAt(at) << 16) | letters.charCodeAt(at + 1)

/** The different 2-grams of a text. */
export function gramsOf(letters: string): Set<number> {
  const grams = new Set<number>()
  for (let at = 0; at + 1 < letters.length; at += 1) grams.add(gramAt(letters, at))
  return grams
}

/** The different 2-grams of a text, and how often each occurs. */
export function gramCounts(letters: string): Map<number, number> {
  const counts = new Map<number, number>()
  for (let at = 0; at + 1 < letters.length; at += 1) {
    const gram = gramAt(letters, at)
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}
