import type { Decision } from '../decide.ts'

/** The rules that refused, in order; nothing when it was allowed. */
export const refusals = (decision: Decision): string[] =>
  decision.allowed ? [] : decision.reasons.map(reason => reason.rule)
