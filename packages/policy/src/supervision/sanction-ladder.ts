import type { Day } from '../kernel/calendar.ts'
import { holds } from '../rulebook/amendment.ts'
import type { Pack } from '../rulebook/pack.ts'
import type { RuleId } from '../rulebook/rulebook.ts'
import { type SanctionMeasure, sanctionsNamedBy } from '../rulebook/sanctions.ts'
import { termOfWorkingDays } from '../rulebook/term.ts'

/** What decides how far the ladder leads. */
export interface Breach {
  readonly breach: boolean
  readonly lastMeasure: SanctionMeasure | 'none'
  readonly measureOn: Day | null
  readonly termWorkingDays: number | null
  readonly rectifiedOn: Day | null
  readonly adequate: boolean
  readonly refusal: boolean
  readonly today: Day
}

/** The rung a breach has come to, and the rule that leads there. */
export interface Sanction {
  readonly measure: SanctionMeasure
  readonly rule: RuleId
}

type LadderRule = keyof typeof sanctionsNamedBy
const ladderRules = Object.keys(sanctionsNamedBy) as readonly LadderRule[]

/** The first rule of the pack that names the measure. */
function ruleOf(measure: SanctionMeasure, pack: Pack): RuleId | undefined {
  return ladderRules.find(
    id =>
      pack.rules.has(id) && holds(pack, id) && (sanctionsNamedBy[id] as readonly SanctionMeasure[]).includes(measure),
  )
}

/** Whether the term of the measure taken last is over; where its year is not arranged, once no calendar could save it. */
function termIsOver({ measureOn, termWorkingDays, today }: Breach, pack: Pack): boolean {
  if (measureOn === null) return false
  const last = termOfWorkingDays(measureOn, termWorkingDays ?? pack.parameters.rectificationWorkingDays, pack.calendar)
  return today > (last.known ? last.value : last.atMost)
}

/**
 * Where the ladder leads: a breach begins at the lowest rung; refusing, failing to put it right in time or doing so
 * inadequately leads one rung up; what was put right adequately leads nowhere. It says what may be done; whether it is
 * done is for the authority.
 */
export function sanctionFor(facts: Breach, pack: Pack): Sanction | null {
  const { breach, lastMeasure, rectifiedOn, adequate, refusal } = facts
  if (!breach) return null
  if (rectifiedOn !== null && adequate) return null
  const rungs = pack.sanctions.filter(measure => ruleOf(measure, pack) !== undefined)
  const reached = lastMeasure === 'none' ? -1 : rungs.indexOf(lastMeasure)
  const failed = refusal || rectifiedOn !== null || termIsOver(facts, pack)
  const next = reached === -1 || failed ? Math.min(reached + 1, rungs.length - 1) : reached
  const measure = rungs[next]
  const rule = measure && ruleOf(measure, pack)
  return measure && rule ? { measure, rule } : null
}
