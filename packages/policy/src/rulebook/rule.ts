import type { z } from 'zod'
import type { Pack } from './pack.ts'
import type { Reason } from './reason.ts'
import type { RuleId } from './rulebook.ts'

/** What a rule has against something; its own id is added to it. */
export type Found = Omit<Reason, 'rule'>

/** A pure function of what it says it reads, which returns a reason or nothing. */
export interface Rule<in Asked> {
  (asked: Asked): Reason | null
  readonly id: RuleId
  /** facts by their names; of an act the path of each thing it looks at, such as `state.verdict.route` */
  readonly reads: readonly string[]
}

/** A rule over facts: of the subject an act would make, or those somebody brings. */
export type FactRule = Rule<{ readonly facts: Readonly<Record<string, unknown>>; readonly pack: Pack }>

/** A rule about the act itself: who does it, what was typed, what of the subject it looks at. */
export function rule<Asked>(id: RuleId, reads: readonly string[], judge: (asked: Asked) => Found | null): Rule<Asked> {
  const asked = (about: Asked): Reason | null => {
    const found = judge(about)
    return found && { ...found, rule: id }
  }
  return Object.assign(asked, { id, reads })
}

/** Declares rules over the facts of one chapter: each sees only those it says it reads. */
export const rulesOver =
  <Shape extends z.ZodRawShape>(_facts: z.ZodObject<Shape>) =>
  <const Name extends keyof z.output<z.ZodObject<Shape>> & string>(
    id: RuleId,
    reads: readonly Name[],
    judge: (facts: Pick<z.output<z.ZodObject<Shape>>, Name>, pack: Pack) => Found | null,
  ): FactRule =>
    rule(id, reads, ({ facts, pack }) => judge(facts as Parameters<typeof judge>[0], pack))
