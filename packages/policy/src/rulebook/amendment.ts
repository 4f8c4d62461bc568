import type { Day } from '../kernel/calendar.ts'
import type { HolidayNotice } from '../kernel/holiday-notice.ts'
import type { RuleStatus } from './documents.ts'
import type { Pack, Parameters } from './pack.ts'
import type { ParameterName } from './parameters.ts'
import { type RuleId, ruleSource } from './rulebook.ts'

/** How a rule stands in a deployment: as published, confirmed against the text, or switched off (待核 rules only). */
export type Standing = RuleStatus | 'off'

export type AmendmentChange =
  | { readonly kind: 'parameter'; readonly parameter: ParameterName; readonly value: Parameters[ParameterName] }
  | { readonly kind: 'rule'; readonly rule: RuleId; readonly standing: Standing }
  | CalendarChange

/** What is entered in the calendar: a holiday notice, or that one is taken back. */
export type CalendarChange =
  | { readonly kind: 'notice'; readonly notice: HolidayNotice }
  | { readonly kind: 'withdrawal'; readonly of: number }

/** One change of a pack or of the calendar, made by two administrators, holding from a day on. */
export interface Amendment {
  /** 1, 2, 3 … per pack; the calendar counts its own */
  readonly no: number
  readonly change: AmendmentChange
  readonly from: Day
  readonly reason: string
  readonly proposedBy: string
  readonly confirmedBy: string
  readonly at: string
}

/** What amendments made of a pack on some day. It travels in every entry, so a replay needs nothing else. */
export interface Amended {
  /** highest number among the amendments in force; shown as 第 n 号修订 */
  readonly upTo: number
  readonly parameters: Partial<Parameters>
  readonly rules: Partial<Record<RuleId, Standing>>
}

/** All amendments that hold on a day, laid over each other: the later day wins, on the same day the later number. */
export function amendedOn(amendments: readonly Amendment[], day: Day): Amended | undefined {
  const holding = amendments.filter(({ from }) => from <= day).toSorted((a, b) => compare(a, b))
  if (holding.length === 0) return undefined
  let amended: Amended = { upTo: Math.max(...holding.map(({ no }) => no)), parameters: {}, rules: {} }
  for (const { change } of holding)
    if (change.kind === 'parameter')
      amended = { ...amended, parameters: { ...amended.parameters, [change.parameter]: change.value } }
    else if (change.kind === 'rule')
      amended = { ...amended, rules: { ...amended.rules, [change.rule]: change.standing } }
  return amended
}

const compare = (a: Amendment, b: Amendment): number => (a.from === b.from ? a.no - b.no : a.from < b.from ? -1 : 1)

/** The pack as amended; amending it again starts from the published one. */
export const amendedPack = (published: Pack, amended: Amended | undefined): Pack =>
  amended ? { ...published, parameters: { ...published.parameters, ...amended.parameters }, amended } : published

/** How a rule stands under a pack. */
export const standingOf = ({ amended }: Pick<Pack, 'amended'>, rule: RuleId): Standing =>
  amended?.rules[rule] ?? ruleSource(rule).status

/** A rule that was switched off says nothing and demands nothing. */
export const holds = ({ amended }: Pick<Pack, 'amended'>, rule: RuleId): boolean => amended?.rules[rule] !== 'off'
