import type { AnyContext } from '../action.ts'
import type { Cure } from './reason.ts'

type Change = NonNullable<Cure['change']>

/** What a cure changes in the form as it was typed. */
export const typed =
  (fields: object): Change =>
  act => ({ ...act, input: { ...(act.input as object), ...fields } })

/** What somebody’s act would change in the subject. */
export const inState =
  <State>(change: (state: State, act: AnyContext) => State): Change =>
  act => ({ ...act, state: change(act.state as State, act) })
