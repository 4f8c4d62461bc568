import type { Text } from '../kernel/text.ts'
import type { RuleId } from './rulebook.ts'

/** One road by amount: the rule that opens it, what is done there as part of a sentence, and its name. */
export interface AmountRoad {
  readonly rule: RuleId
  readonly deed: Text
  readonly name: Text
}

/** What the amount decides under a pack, and in whose words. */
export interface PackRoads {
  readonly filing: AmountRoad
  readonly approval: AmountRoad
  /** the rule for approval of what does not serve the public, where it has a limit of its own */
  readonly backOffice: RuleId | null
  /** whether a limit counts as reached by the number itself, and the rule that says so */
  readonly edge: { readonly rule: RuleId; readonly inclusive: boolean }
  /** who consents to the large ones before the approval; null where nobody does */
  readonly consent: { readonly rule: RuleId; readonly body: Text; readonly name: Text } | null
}
