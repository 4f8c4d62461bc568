import { printableLines } from '@zhengheng/policy'
import type { ContentText } from 'pdfmake/interfaces.js'
import type { Run } from './font-runs.ts'
import type { Weight } from './font-stock.ts'

/** Text as the fonts at hand draw it. */
export interface Typesetter {
  runs(text: string, weight: Weight): readonly Run[]
  /** in ems */
  width(text: string, weight: Weight): number
}

/** Text as a node of the PDF library. */
export const wordsIn =
  ({ runs }: Typesetter) =>
  (text: string, weight: Weight = 'regular'): ContentText => ({ text: [...runs(text, weight)] })

/** The same where there is no room for codes and amounts on one line. */
export const looseWordsIn =
  ({ runs }: Typesetter) =>
  (text: string, weight: Weight = 'regular'): ContentText => ({
    text: runs(text, weight).map(run => ({ text: run.text, font: run.font })),
  })

/** Lines a text takes in a column, at most: what breaks where its script allows wastes less than one line. */
export function linesTaken({ width }: Typesetter, text: string, weight: Weight, room: number): number {
  return printableLines(text).reduce((sum, line) => {
    const lines = Math.ceil(width(line, weight) / room)
    return sum + (lines > 1 ? lines + 1 : 1)
  }, 0)
}
