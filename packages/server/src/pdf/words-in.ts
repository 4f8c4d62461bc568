import type { ContentText } from 'pdfmake/interfaces.js'
import type { Weight } from './font-stock.ts'
import type { InRuns } from './lay-out.ts'

/** Text as a node of the PDF library. */
export const wordsIn =
  (inRuns: InRuns) =>
  (text: string, weight: Weight = 'regular'): ContentText => ({ text: [...inRuns(text, weight)] })
