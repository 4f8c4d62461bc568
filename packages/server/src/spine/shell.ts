import type pg from 'pg'
import type { Clock } from '../ports/clock.ts'
import type { Crypto } from '../ports/crypto.ts'
import type { Ids } from '../ports/ids.ts'
import type { ClockWatch } from './clock-watch.ts'
import type { Condition } from './condition.ts'
import type { HintReader } from './facts.ts'

/** Everything `perform` reaches outside itself, so that a fault test can make each of it fail. */
export interface Shell {
  readonly pool: pg.Pool
  readonly clock: Clock
  /** absent where the clock is set by a story or a test, and no other clock says the same */
  readonly clockWatch?: ClockWatch | undefined
  readonly ids: Ids
  readonly crypto: Crypto
  /** comparing projects is a feature, which stands on the spine and not below it */
  readonly hint: HintReader
  readonly condition: Condition
}
