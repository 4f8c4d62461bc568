/** A text reduced to its letters and digits, each with the place it has in the original. */
export interface Letters {
  readonly original: string
  readonly letters: string
  readonly places: readonly number[]
}

const isLetter = /[\p{L}\p{N}]/u

/** Width, case, spaces and punctuation do not make a difference between two texts. */
export function lettersOf(original: string): Letters {
  let letters = ''
  const places: number[] = []
  for (let place = 0; place < original.length; place += 1) {
    const written = (original[place] as string).normalize('NFKC').toLowerCase()
    for (const letter of written) {
      if (!isLetter.test(letter)) continue
      letters += letter
      for (let unit = 0; unit < letter.length; unit += 1) places.push(place)
    }
  }
  return { original, letters, places }
}

/** Two neighbouring letters as one number. */
export const gramAt = (letters: string, at: number): number =>
  letters.charCodeAt(at) * 65_536 + letters.charCodeAt(at + 1)

/** The different 2-grams of a text. */
export function gramsOf(letters: string): Set<number> {
  const grams = new Set<number>()
  for (let at = 0; at + 1 < letters.length; at += 1) grams.add(gramAt(letters, at))
  return grams
}
