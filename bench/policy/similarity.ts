import { packNamed, splitGroups, stockOf } from '@zhengheng/policy'
import { copiedCorpus, splitCorpus } from '../../packages/policy/src/similarity/corpus.ts'
import { copiesFoundIn, splitsFound } from '../../packages/policy/src/similarity/measured.ts'
import { cpuMicroseconds, type Figure } from '../measure.ts'

const SIZE = 20_000
const ASKED = 100
/** Seeds that nothing was tuned on. */
const SEED = 2026

/** What is found of known splits and copies, and what it costs in a city of 20,000 projects. */
export async function similarityFigures(): Promise<Figure[]> {
  const pack = packNamed('wuhan-2021')
  const splits = splitsFound(SEED, 2000, 60, pack)
  const copies = copiesFoundIn(SEED, 2000, 200)
  const { lines } = splitCorpus(SEED, SIZE, 100)
  let groups = 0
  const searching = await cpuMicroseconds(() => {
    groups = splitGroups(lines, pack).length
  })
  const corpus = copiedCorpus(SEED, SIZE, ASKED)
  let stock = stockOf([])
  const reading = await cpuMicroseconds(() => {
    stock = stockOf(corpus.stock)
  })
  const asking = await cpuMicroseconds(() => {
    for (const proposal of corpus.proposals) stock.duplicates(proposal)
  })
  const share = (name: string, value: number, atLeast: number): Figure => ({
    name,
    value,
    unit: 'of 1',
    target: { atLeast },
    detail: `generated corpus, seed ${SEED}`,
  })
  return [
    share('splits found (recall)', splits.recall, 0.95),
    share('split hits that are right (precision)', splits.precision, 0.85),
    share('copies found (recall)', copies.recall, 0.95),
    share('copy hits that are right (precision)', copies.precision, 0.85),
    {
      name: 'search for splits among 20,000 projects',
      value: searching / 1e6,
      unit: 'CPU seconds',
      detail: `${lines.length} lines, ${groups} groups`,
    },
    {
      name: 'one proposal against 20,000 projects',
      value: asking / ASKED / 1000,
      unit: 'CPU ms',
      detail: `reading the stock once takes ${(reading / 1e6).toFixed(1)} s`,
    },
  ]
}
