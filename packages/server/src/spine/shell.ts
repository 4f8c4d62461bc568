import type pg from 'pg'
import type { Clock } from '../ports/clock.ts'
import type { Crypto } from '../ports/crypto.ts'
import type { Ids } from '../ports/ids.ts'

/** Everything `perform` reaches outside itself, so that a fault test can make each of it fail. */
export interface Shell {
  readonly pool: pg.Pool
  readonly clock: Clock
  readonly ids: Ids
  readonly crypto: Crypto
  /** queues a job in the caller's transaction; does nothing where no worker runs (command line, tests of the log) */
  readonly queue: (tx: pg.ClientBase, job: EntryJob) => Promise<void>
}

/** Work that follows an act: notices for those who have to act next. */
export interface EntryJob {
  readonly subject: string
  readonly no: number
}

export const noQueue: Shell['queue'] = async () => undefined
