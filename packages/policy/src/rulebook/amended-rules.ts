import type { Day } from '../kernel/calendar.ts'
import { type Text, text } from '../kernel/text.ts'
import type { Amendment, AmendmentChange } from './amendment.ts'

export const amendedRulesStatusNames = {
  new: text('按发布文本', 'As published'),
  proposed: text('修订待复核', 'Amendment to be confirmed'),
  settled: text('无待复核修订', 'Nothing to confirm'),
} as const satisfies Record<string, Text>
export type AmendedRulesStatus = keyof typeof amendedRulesStatusNames

/** An amendment one administrator asked for and another has not answered yet. */
export interface ProposedAmendment {
  readonly change: AmendmentChange
  readonly from: Day
  readonly reason: string
  readonly account: string
  readonly at: string
  readonly by: string
}

/** The amendments of one rule pack, or the notices of the calendar: a subject of the log like projects and plans. */
export interface AmendedRules {
  readonly id: string
  readonly status: AmendedRulesStatus
  /** there is no year to a rule pack; facts that ask for one get none */
  readonly year: 0
  readonly proposal: ProposedAmendment | null
  readonly amendments: readonly Amendment[]
  readonly declined: readonly (ProposedAmendment & { readonly answer: string; readonly declinedBy: string })[]
}

export const newAmendedRules = (id: string): AmendedRules => ({
  id,
  status: 'new',
  year: 0,
  proposal: null,
  amendments: [],
  declined: [],
})

const PREFIX = 'rules-'

/** Amendments of a pack are one subject; its id says which. */
export const rulesIdOf = (pack: string): string => `${PREFIX}${pack}`
export const isRulesId = (id: string): boolean => id.startsWith(PREFIX)
export const packNameOf = (id: string): string => id.slice(PREFIX.length)
