import type { Action, Actor, State, SubjectKind } from '@zhengheng/policy'
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
  /** so are the secrets that open accounts */
  readonly secrets: SecretKeeper
}

/** A subject as an act found it and left it. */
export interface Changed {
  readonly kind: SubjectKind
  readonly id: string
  readonly before: State
  readonly after: State
}

/** What was done: the act's own subject first, then the others. */
export interface Done {
  readonly action: Action
  readonly actor: Actor
  readonly changed: readonly Changed[]
}

/** Half of an activation, told once to who acted; it is nowhere else. */
export interface ToldHalf {
  readonly account: string
  readonly half: string
  /** ISO instant when the activation ends; null where it waits to be confirmed */
  readonly endsAt: string | null
  /** the other half too, where there are no two administrators to hold one each */
  readonly otherHalf?: string
}

/** Does to secrets what an act says of them. Nothing of it is in the log, a receipt or the outbox. */
export interface SecretKeeper {
  /** in the act's transaction */
  keep(tx: pg.PoolClient, done: Done): Promise<readonly ToldHalf[]>
  /** once the transaction is kept */
  settled(done: Done): void
}
