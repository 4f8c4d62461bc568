import type { RuleId } from '../rulebook/rulebook.ts'
import type { Text } from './text.ts'

/** The fact that made a rule speak, so that the reader can check it. */
export interface Fact {
  readonly what: Text
  readonly value: string
}

/** What the reader can do about it; `action` or `section` lets a screen link there. */
export interface Cure {
  readonly text: Text
  readonly action?: string
  readonly section?: string
}

/** Why something is refused, or why a route was taken: a sentence, its source, the fact and the cure. */
export interface Reason {
  readonly rule: RuleId
  readonly text: Text
  readonly fact?: Fact
  readonly cure?: Cure
}
