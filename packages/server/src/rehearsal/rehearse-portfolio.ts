import { type Change, openRehearsal, type Pack, type Progress, packNamed, type Rehearsal } from '@zhengheng/policy'
import type pg from 'pg'
import { countPortfolio, readPortfolio } from './read-portfolio.ts'

export interface Wanted {
  readonly changes: readonly Change[]
  /** judges everything instead of the packs of its time */
  readonly under?: Pack | undefined
  /** only what began in this year or later */
  readonly since?: number | undefined
  readonly signal?: AbortSignal | undefined
  readonly progress?: (progress: Progress & { readonly of: number }) => void
}

const EVERY = 500

/** Replays the log of the city, one moment of it, under changed rules. Rejects with the signal's reason when aborted. */
export async function rehearsePortfolio(
  tx: pg.ClientBase,
  { changes, under, since, signal, progress }: Wanted,
): Promise<Rehearsal> {
  const of = await countPortfolio(tx, since)
  const running = openRehearsal(packNamed('wuhan-2021'), changes, { under })
  let count = 0
  for await (const history of readPortfolio(tx, since)) {
    signal?.throwIfAborted()
    running.add(history)
    count += 1
    if (count % EVERY === 0) progress?.({ ...running.progress(), of })
  }
  signal?.throwIfAborted()
  return running.result()
}
