import { type Text, text } from '../kernel/text.ts'
import { standingOf } from './amendment.ts'
import { statuses } from './documents.ts'
import type { Pack } from './pack.ts'
import { citation, type RuleId, ruleSource } from './rulebook.ts'

/** The source of a rule as this deployment cites it: what it checked itself, and what it doubts, is said. */
export function citedToday(pack: Pick<Pack, 'amended'>, rule: RuleId): Text {
  const published = ruleSource(rule).status
  const standing = standingOf(pack, rule)
  if (standing === published || standing === 'off') return citation(rule)
  const { zh, en } = citation(rule)
  return standing === 'verified'
    ? text(`${rule}（本市已核）`, `${rule} (verified here)`)
    : text(`${zh}（${statuses.unverified.zh}）`, `${en} (${statuses.unverified.en})`)
}
