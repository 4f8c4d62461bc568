import type { Figure } from '../measure.ts'
import { gateFigures } from './gate.ts'
import { rehearsalFigures } from './rehearsal.ts'
import { similarityFigures } from './similarity.ts'
import { tableFigures } from './table.ts'

/** The rules beside other engines, and rehearsal and likeness at the size of a big city. */
export async function policy(): Promise<Figure[]> {
  return [
    ...(await gateFigures()),
    ...(await tableFigures()),
    ...(await rehearsalFigures()),
    ...(await similarityFigures()),
  ]
}
