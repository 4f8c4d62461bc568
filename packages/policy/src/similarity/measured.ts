import type { Pack } from '../rulebook/pack.ts'
import { type CopiedCorpus, copiedCorpus, splitCorpus } from './corpus.ts'
import { stockOf } from './duplicates.ts'
import { splitGroups } from './split-groups.ts'

/** How much of what is there was found, and how much of what was found is there: 0 … 1. */
export interface Found {
  readonly recall: number
  readonly precision: number
}

/** Known splits in a seeded corpus: a group counts when it has exactly the lines of one. */
export function splitsFound(seed: number, size: number, splits: number, pack: Pack): Found {
  const corpus = splitCorpus(seed, size, splits)
  const known = new Set(corpus.splits.map(ids => [...ids].sort().join()))
  const found = splitGroups(corpus.lines, pack).map(group =>
    group.lines
      .map(line => line.id)
      .sort()
      .join(),
  )
  const right = found.filter(group => known.has(group)).length
  return { recall: right / known.size, precision: right / found.length }
}

/** Known copies in a seeded corpus: every hit of a proposal counts, only its source is right. */
export function copiesFound(corpus: CopiedCorpus): Found {
  const stock = stockOf(corpus.stock)
  let right = 0
  let hits = 0
  for (const proposal of corpus.proposals) {
    const found = stock.duplicates(proposal)
    hits += found.length
    if (found.some(hit => hit.other === proposal.copyOf)) right += 1
  }
  const copies = corpus.proposals.filter(proposal => proposal.copyOf !== null).length
  return { recall: right / copies, precision: right / hits }
}

export const copiesFoundIn = (seed: number, size: number, proposals: number): Found =>
  copiesFound(copiedCorpus(seed, size, proposals))
