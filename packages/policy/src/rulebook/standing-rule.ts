import type { z } from 'zod'
import type { Pack } from './pack.ts'
import type { Reason } from './reason.ts'
import { type Rule, rule } from './rule.ts'
import type { RuleId } from './rulebook.ts'

/** What a standing rule is asked about: facts by their names, and the pack that judges them. */
export interface Judged<in out Facts> {
  readonly facts: Facts
  readonly pack: Pack
}

/** A rule that can be asked without an act: it judges facts alone and says which of them it looks at. */
export interface StandingRule<Facts> extends Rule<Judged<Facts>> {
  readonly needs: readonly (keyof Facts & string)[]
}

/** The shape of a standing rule once its own facts are forgotten, so that all of them fit one list. */
export type AnyStandingRule = StandingRule<Record<string, unknown>>

/** Declares the standing rules of one chapter: each sees only the facts it names. */
export const rulesOver =
  <Shape extends z.ZodRawShape>(_facts: z.ZodObject<Shape>) =>
  <const Name extends keyof z.output<z.ZodObject<Shape>> & string>(
    id: RuleId,
    needs: readonly Name[],
    check: (facts: Pick<z.output<z.ZodObject<Shape>>, Name>, pack: Pack) => Omit<Reason, 'rule'> | null,
  ): StandingRule<Pick<z.output<z.ZodObject<Shape>>, Name>> =>
    Object.assign(
      rule(id, ({ facts, pack }: Judged<Pick<z.output<z.ZodObject<Shape>>, Name>>) => check(facts, pack)),
      { needs },
    )
