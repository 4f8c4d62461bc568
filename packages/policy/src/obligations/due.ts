import { type CalendarAnswer, type Day, plusDays } from '../kernel/calendar.ts'
import { plusMonths } from '../kernel/plus-months.ts'
import { type Text, text } from '../kernel/text.ts'
import type { Pause } from '../rulebook/clock.ts'
import type { Pack, Parameters } from '../rulebook/pack.ts'
import { type ParameterName, parameterText } from '../rulebook/parameters.ts'

/** What a term is counted from. */
export const startNames = {
  accepted: text('受理', 'Acceptance of the application'),
  correctionOrdered: text('发出补正通知', 'Correction notice'),
  approved: text('印发批复', 'Letter of approval'),
  awardNotified: text('发出中标、成交通知书', 'Notice of award'),
  contractSigned: text('签订合同', 'Signing of the contract'),
  constructionStarted: text('开工', 'Begin of construction'),
  completed: text('建成', 'Completion'),
  finalAccepted: text('竣工验收', 'Final acceptance'),
  wentLive: text('投入运行', 'Going live'),
  securityTested: text('上次测评', 'The last test'),
  rectificationOrdered: text('下达整改通知', 'Rectification order'),
  plannedStart: text('申报书所列计划开工日', 'Begin planned in the application'),
  plannedCompletion: text('申报书所列计划完成日', 'Completion planned in the application'),
  windowOpened: text('填报开始', 'Opening of the window'),
} as const satisfies Record<string, Text>
export type StartName = keyof typeof startNames

/** Working days by the published calendar, natural days, whole months, or a fixed day of the year or of a notice. */
export type Counting = 'workingDays' | 'days' | 'months' | 'fixedDay'

/** One day by which something is owed. `null` while a pause runs; a year without a notice is named, with what every calendar keeps. */
export interface Due {
  /** tells apart the dues of one kind; it stays when the day moves */
  readonly key: string
  readonly due: CalendarAnswer<Day | null>
  readonly startedOn: Day
  readonly startedBy: StartName
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
interface Term {
  readonly on: Day
  readonly by: StartName
  readonly doneOn?: Day | undefined
  readonly key?: string
  readonly certainty?: Due['certainty']
}

const ended = (doneOn: Day | undefined) => ({ done: doneOn !== undefined, ...(doneOn && { doneOn }) })

export const termOf = (name: ParameterName, value: Parameters[ParameterName]): Text => parameterText(name, value)

function due({ on, by, doneOn, key = '', certainty = 'fixed' }: Term, term: Text, day: CalendarAnswer<Day>): Due {
  return { key, due: day, startedOn: on, startedBy: by, term, certainty, ...ended(doneOn) }
}

const known = (value: Day): CalendarAnswer<Day> => ({ known: true, value })

type Named<Value> = { [Name in ParameterName]: Parameters[Name] extends Value ? Name : never }[ParameterName]

/** The last of so many working days after the event, whose own day does not count. */
export const withinWorkingDays = (term: Term, name: Named<number>, count: number, { calendar }: Pack): Due =>
  due(term, termOf(name, count), calendar.addWorkingDays(term.on, count))

/** The last of so many natural days after the event, whose own day does not count. */
export const withinDays = (term: Term, name: Named<number>, { parameters }: Pack): Due =>
  due(term, termOf(name, parameters[name]), known(plusDays(term.on, parameters[name])))

/** The same day of the month, so many months after the event. */
export const withinMonths = (term: Term, name: Named<number | null>, months: number): Due =>
  due(term, termOf(name, months), known(plusMonths(term.on, months)))

/** A day the calendar or a notice fixes. */
export const onDay = (term: Term, words: Text, day: Day): Due => due(term, words, known(day))
