import type { Chapter } from '../action.ts'
import type { ActionName } from '../actions.ts'
import type { Day } from '../kernel/calendar.ts'
import type { Text } from '../kernel/text.ts'
import type { Pack } from '../rulebook/pack.ts'
import type { ParameterName } from '../rulebook/parameters.ts'
import type { Counting, Due } from './due.ts'
import type { Milestones } from './milestones.ts'

/** A duty with a day, as the facts of a project start it. */
export interface ObligationKind {
  /** what fixes its term; the rule this rests on under a pack is the one cited */
  readonly parameter: ParameterName
  readonly title: Text
  readonly owedBy: 'owner' | 'approver'
  readonly counting: Counting
  /** the act that meets it; absent where it is met, and known to be met, outside this system */
  readonly metBy?: ActionName
  /** the chapter whose acts will record what starts it; until it has them, the duty never arises */
  readonly awaits?: Chapter
  duesOf(facts: Milestones, pack: Pack, today: Day): readonly Due[]
}
