import {
  type Action,
  type Actor,
  actionsOn,
  dayInShanghai,
  type Facts,
  factsNeeded,
  type Offer,
  offers,
  type State,
  type SubjectKind,
} from '@zhengheng/policy'
import { readFacts } from '../spine/facts.ts'
import { type PacksInForce, packsInForce } from '../spine/pack-of-subject.ts'
import type { House } from './house.ts'

interface OfferedSubject {
  readonly kind: SubjectKind
  readonly id: string
  readonly state: State
}

export interface Judging {
  readonly house: House
  readonly packs: PacksInForce
  readonly actor: Actor
}

/** Every action of this person's posts on the subject, allowed or with all reasons: what buttons are drawn from. */
export async function offersOn(
  house: House,
  actor: Actor,
  subject: OfferedSubject,
  among: readonly Action[] = actionsOn(subject.kind),
): Promise<Offer[]> {
  const possible = among.filter(action => action.from.includes(subject.state.status) && action.by.concerns(actor))
  const packs = await packsInForce(house.pool, house.today())
  const asked = {
    subject,
    actor,
    input: undefined,
    today: house.today(),
    pack: packs(subject, actor),
    crypto: house.crypto,
  }
  const { facts } = await readFacts(house.pool, factsNeeded(possible), asked)
  return judged({ house, packs, actor }, subject, facts, among)
}

/** The same with facts already read, for many subjects that share them. */
export function judged(
  { house, packs, actor }: Judging,
  subject: OfferedSubject,
  facts: Partial<Facts>,
  among: readonly Action[],
): Offer[] {
  const at = house.clock.now().toISOString()
  return offers(among, {
    state: subject.state,
    actor,
    at,
    today: dayInShanghai(at),
    pack: packs(subject, actor),
    facts: facts as Facts,
  })
}

/** For a list of one kind, whose facts are read for all of it at once. */
export async function offersFor(house: House, actor: Actor, kind: SubjectKind) {
  const packs = await packsInForce(house.pool, house.today())
  const among = actionsOn(kind).filter(({ by }) => by.concerns(actor))
  return (state: State, facts: Partial<Facts>): Offer[] =>
    judged({ house, packs, actor }, { kind, id: state.id, state }, facts, among)
}
