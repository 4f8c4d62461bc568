import type { Reason } from './reason.ts'
import type { RuleId } from './rulebook.ts'

/** A pure function that returns a reason or nothing. It carries the id of the rule it implements. */
export interface Rule<in Context> {
  (context: Context): Reason | null
  readonly id: RuleId
}

export function rule<Context>(id: RuleId, check: (context: Context) => Omit<Reason, 'rule'> | null): Rule<Context> {
  const judge = (context: Context): Reason | null => {
    const found = check(context)
    return found && { ...found, rule: id }
  }
  return Object.assign(judge, { id })
}
