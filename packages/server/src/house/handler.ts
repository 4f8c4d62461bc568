import type { Api, Bytes, Endpoint, features, OutputOf, ParsedOf } from '@zhengheng/contract'
import type { Call, SignedInCall } from './call.ts'
import type { FileAnswer } from './download.ts'
import type { House } from './house.ts'

export type Handler<E extends Endpoint | Bytes> = (
  input: ParsedOf<E>,
  call: E['open'] extends 'public' ? Call : SignedInCall,
) => Promise<E extends Endpoint ? OutputOf<E> : FileAnswer>

/** One handler per endpoint: a missing or wrong one does not compile. */
export type Handlers<A extends Api> = {
  readonly [G in keyof A]: { readonly [E in keyof A[G]]: Handler<A[G][E]> }
}

type Features = typeof features

/** What a feature's folder answers: the groups of the contract that stand under its name. */
export type FeatureHandlers<F extends keyof Features> = (house: House) => Handlers<Features[F]>
