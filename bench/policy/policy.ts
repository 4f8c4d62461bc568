import type { Figure } from '../measure.ts'
import { rehearsalFigures } from './rehearsal.ts'

/** The rules beside other engines, and rehearsal at the size of a big city. */
export async function policy(): Promise<Figure[]> {
  return [...(await rehearsalFigures())]
}
