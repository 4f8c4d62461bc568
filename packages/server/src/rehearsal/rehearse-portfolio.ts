import { type Change, openRehearsal, type Pack, type Progress, type Rehearsal } from '@zhengheng/policy'
import type pg from 'pg'
import { countPortfolio, type Portfolio, readPortfolio } from './read-portfolio.ts'

export interface Wanted extends Portfolio {
  readonly changes: readonly Change[]
  /** judges everything instead of the packs of its time */
  readonly under?: Pack | undefined
  readonly signal?: AbortSignal | undefined
  /** hears how far it is, before the first batch and after each; the next waits for it */
  readonly progress?: (progress: Progress & { readonly of: number }) => Promise<void> | void
}

/** Replays the log of the city, one moment of it, under changed rules. Rejects with the signal's reason when aborted. */
export async function rehearsePortfolio(
  tx: pg.ClientBase,
  { changes, under, signal, progress, ...portfolio }: Wanted,
): Promise<Rehearsal> {
  const of = await countPortfolio(tx, portfolio)
  const running = openRehearsal(changes, { under })
  await progress?.({ ...running.progress(), of })
  for await (const histories of readPortfolio(tx, portfolio)) {
    signal?.throwIfAborted()
    for (const history of histories) running.add(history)
    await progress?.({ ...running.progress(), of })
  }
  signal?.throwIfAborted()
  return running.result()
}
