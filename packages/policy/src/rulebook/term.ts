import type { Chapter } from '../action.ts'
import type { ActionName } from '../actions.ts'
import { type CalendarAnswer, type Day, plusDays, type WorkingCalendar } from '../kernel/calendar.ts'
import { plusMonths } from '../kernel/plus-months.ts'
import { type Text, text } from '../kernel/text.ts'
import type { Milestones } from '../rulebook/milestones.ts'
import type { Pause } from './clock.ts'
import type { DayName } from './day-names.ts'
import type { Pack, Parameters } from './pack.ts'
import { type ParameterName, parameterText } from './parameters.ts'
import { type FactRule, type Found, rule } from './rule.ts'
import type { RuleId } from './rulebook.ts'

/** The last day of a term that runs from a day; the day itself does not count, and the last day is still in time. */
export type LastDay = CalendarAnswer<Day>

export const termOfDays = (from: Day, days: number): LastDay => termUntil(plusDays(from, days))
export const termOfMonths = (from: Day, months: number): LastDay => termUntil(plusMonths(from, months))
export const termOfWorkingDays = (from: Day, days: number, calendar: WorkingCalendar): LastDay =>
  calendar.addWorkingDays(from, days)
export const termUntil = (last: Day): LastDay => ({ known: true, value: last })

/** What a term is for, when it was met if it was, and what to do when it was missed. */
interface Kept {
  readonly what: Text
  readonly doneOn: Day | null
  readonly today: Day
  readonly cure: Text
}

/**
 * Nothing while a term is kept, else the reason. What was done after the last day is late as well as what is still open
 * then. Where the year has no holiday notice the reason names the year instead of guessing, until no notice could help.
 */
export function overdue(last: LastDay, { what, doneOn, today, cure }: Kept): Found | null {
  const until = doneOn ?? today
  if (until <= (last.known ? last.value : last.atLeast)) return null
  if (!last.known && until <= last.atMost)
    return {
      text: text(`无法判断“${what.zh}”是否超期`, `Whether “${what.en}” is late cannot be told`),
      fact: {
        what: text('放假安排尚未录入的年份', 'Year without a holiday notice'),
        value: String(last.unpublishedYear),
      },
      cure: {
        text: text(
          '请在该年放假安排公布并录入后再判断',
          'Ask again when the notice of that year is published and entered',
        ),
      },
    }
  const day = last.known ? last.value : `≤ ${last.atMost}`
  return {
    text: doneOn
      ? text(`“${what.zh}”超出期限`, `“${what.en}” came after its term`)
      : text(`“${what.zh}”已超期`, `“${what.en}” is overdue`),
    fact: {
      what: text('最后一日', 'Last day'),
      value: doneOn ? `${day}（${doneOn}）` : day,
    },
    cure: { text: cure },
  }
}

/** Working days by the published calendar, natural days, whole months, or a fixed day of the year or of a notice. */
export type Counting = 'workingDays' | 'days' | 'months' | 'fixedDay'

/** One day by which something is owed. `null` while a pause runs; a year without a notice is named, with what every calendar keeps. */
export interface Due {
  /** tells apart the dues of one kind; it stays when the day moves */
  readonly key: string
  readonly due: CalendarAnswer<Day | null>
  readonly startedOn: Day
  readonly startedBy: DayName
  /** what the rule allows, in words */
  readonly term: Text
  /** `expected`: counted from a planned day, because what starts the term has not happened yet */
  readonly certainty: 'fixed' | 'expected'
  readonly done: boolean
  readonly doneOn?: Day
  /** first day on which the duty may be met, where it has one */
  readonly from?: Day
  readonly pauses?: readonly Pause[]
}

/** What an event started, and what ended it. */
interface Started {
  readonly on: Day
  readonly by: DayName
  readonly doneOn?: Day | undefined
  readonly key?: string
  readonly certainty?: Due['certainty']
}

/** A day by which something is owed, from what started it. */
export const dueOf = (
  { on, by, doneOn, key = '', certainty = 'fixed' }: Started,
  words: Text,
  due: CalendarAnswer<Day | null>,
): Due => ({
  key,
  due,
  startedOn: on,
  startedBy: by,
  term: words,
  certainty,
  done: doneOn !== undefined,
  ...(doneOn && { doneOn }),
})

type Named<Value> = { [Name in ParameterName]: Parameters[Name] extends Value ? Name : never }[ParameterName]

/** How long a term is and how it is counted; no last day where the pack sets no such term. */
interface Within {
  readonly parameter: ParameterName
  readonly counting: Counting
  last(from: Day, pack: Pack): LastDay | null
}

/** So many working days after the event, whose own day does not count. */
export const workingDays = (parameter: Named<number>): Within => ({
  parameter,
  counting: 'workingDays',
  last: (from, { parameters, calendar }) => termOfWorkingDays(from, parameters[parameter], calendar),
})

/** So many natural days after the event, whose own day does not count. */
export const naturalDays = (parameter: Named<number>): Within => ({
  parameter,
  counting: 'days',
  last: (from, { parameters }) => termOfDays(from, parameters[parameter]),
})

/** The same day of the month, so many months after the event. */
export const months = (parameter: Named<number | null>): Within => ({
  parameter,
  counting: 'months',
  last(from, { parameters }) {
    const count = parameters[parameter]
    return count === null ? null : termOfMonths(from, count)
  },
})

interface Owed {
  readonly title: Text
  readonly owedBy: 'owner' | 'approver'
  /** the act that meets it; absent where it is met, and known to be met, outside this system */
  readonly metBy?: ActionName
  /** the chapter whose acts will record what starts it; until it has them, the duty never arises */
  readonly awaits?: Chapter
}

/** A duty with a day, as the facts of a project start it: what lists, lights, calendars and rehearsals read. */
export interface DatedDuty extends Owed {
  /** what fixes its term; the rule this rests on under a pack is the one cited */
  readonly parameter: ParameterName
  readonly counting: Counting
  duesOf(facts: Milestones, pack: Pack, today: Day): readonly Due[]
}

/** A deadline: the duty that comes of it, and the rules that find it missed. */
export interface Term extends DatedDuty {
  readonly rules: readonly FactRule[]
  /** what those rules say of facts */
  late(facts: Readonly<Record<string, unknown>>, pack: Pack): Found | null
}

interface Deadline extends Owed {
  /** rules that say no more than that it is kept; a pack holds at most one of them */
  readonly rules: readonly RuleId[]
  readonly from: DayName
  readonly until: DayName
  readonly within: Within
  /** the end of the planned schedule that stands in for the first day while that is open */
  readonly plannedFrom?: 'from' | 'to'
  /** a later last day that was granted */
  readonly extendedTo?: DayName
  /** months before which it may not be met */
  readonly notBefore?: Named<number>
  /** level of protection from which it is owed */
  readonly fromLevel?: number
  /** what to do when it was missed */
  readonly cure: Text
}

const planned = { from: 'plannedStartOn', to: 'plannedCompletionOn' } as const

/** Declares a deadline once; its rules, its duty and all that shows it are read from here. */
export function term(deadline: Deadline): Term {
  const { rules, from, until, within, plannedFrom, extendedTo, notBefore, fromLevel = 0, cure, ...owed } = deadline
  const lastOf = (on: Day, facts: Days, pack: Pack): LastDay | null => {
    const last = within.last(on, pack)
    const later = extendedTo && facts[extendedTo]
    return last?.known && later && later > last.value ? termUntil(later) : last
  }
  const start = (facts: Milestones): Started | undefined => {
    const on = facts[from]
    if (on) return { on, by: from, certainty: 'fixed' }
    const expected = plannedFrom && facts.planned?.[plannedFrom]
    return expected ? { on: expected, by: planned[plannedFrom], certainty: 'expected' } : undefined
  }
  const late = (facts: Facts, pack: Pack): Found | null => {
    const { [from]: on, [until]: doneOn, today, protectionLevel } = facts as TermFacts
    const last = on && (protectionLevel ?? 0) >= fromLevel ? lastOf(on, facts as TermFacts, pack) : null
    return last && overdue(last, { what: owed.title, doneOn: doneOn ?? null, today, cure })
  }
  const reads = [from, until, ...(extendedTo ? [extendedTo] : []), ...(fromLevel ? ['protectionLevel'] : []), 'today']
  return {
    ...owed,
    parameter: within.parameter,
    counting: within.counting,
    rules: rules.map(id => rule(id, reads, ({ facts, pack }) => late(facts, pack))),
    late,
    duesOf(facts, pack) {
      const begun = start(facts)
      const last = begun && (facts.protectionLevel ?? 0) >= fromLevel ? lastOf(begun.on, facts, pack) : null
      if (!begun || !last) return []
      const { parameter } = within
      const words = parameterText(parameter, pack.parameters[parameter])
      const due = dueOf({ ...begun, doneOn: facts[until] }, words, last)
      if (!notBefore) return [due]
      const [first, end] = [pack.parameters[notBefore], pack.parameters[parameter]]
      const span = text(`第 ${first} 至第 ${end} 个月`, `months ${first} to ${end}`)
      return [{ ...due, from: plusMonths(begun.on, first), term: span }]
    },
  }
}

type Facts = Readonly<Record<string, unknown>>
type Days = Partial<Readonly<Record<DayName, Day | null>>>
type TermFacts = Days & {
  readonly today: Day
  readonly protectionLevel?: number | null
}
