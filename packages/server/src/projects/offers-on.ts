import {
  type Action,
  type Actor,
  dayInShanghai,
  type Facts,
  factsNeeded,
  type Offer,
  offers,
  planActions,
  projectActions,
} from '@zhengheng/policy'
import type { House } from '../http/house.ts'
import { readFacts } from '../spine/facts.ts'
import type { State, SubjectKind } from '../spine/subject.ts'

interface OfferedSubject {
  readonly kind: SubjectKind
  readonly id: string
  readonly state: State
}

const actionsOn = (kind: SubjectKind): readonly Action[] => (kind === 'project' ? projectActions : planActions)

/** Every action of this person's posts on the subject, allowed or with all reasons: what buttons are drawn from. */
export async function offersOn(
  house: House,
  actor: Actor,
  subject: OfferedSubject,
  among: readonly Action[] = actionsOn(subject.kind),
): Promise<Offer[]> {
  const possible = among.filter(action => (action.from as readonly string[]).includes(subject.state.status))
  const asked = { subject, input: undefined, today: house.today(), pack: house.pack, crypto: house.crypto }
  const { facts } = await readFacts(house.pool, factsNeeded(possible), asked)
  return judged(house, actor, subject, facts, among)
}

/** The same with facts already read, for many subjects that share them. */
export function judged(
  house: House,
  actor: Actor,
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
    pack: house.pack,
    facts: facts as Facts,
  })
}
