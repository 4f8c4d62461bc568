import type { CalendarAnswer, Day } from '../kernel/calendar.ts'
import { dueDate } from '../kernel/clock.ts'
import { type Text, text } from '../kernel/text.ts'
import type { Pack } from '../rulebook/pack.ts'
import type { RuleId } from '../rulebook/rulebook.ts'
import type { Milestones } from './milestones.ts'
import { plusMonths } from './plus-months.ts'

export type Counting = 'workingDays' | 'months' | 'dayOfYear'

/** One day by which something is owed. `null` while a pause runs; a year without a notice is named, never guessed. */
export interface Due {
  readonly due: CalendarAnswer<Day | null>
  readonly startedOn: Day
  readonly doneOn?: Day
  readonly done: boolean
  /** first day on which the duty may be met, where it has one */
  readonly from?: Day
}

export interface ObligationKind {
  readonly rule: RuleId
  readonly title: Text
  readonly owedBy: 'owner' | 'approver'
  readonly counting: Counting
  duesOf(facts: Milestones, pack: Pack, today: Day): readonly Due[]
}

const known = (value: Day): CalendarAnswer<Day> => ({ known: true, value })
const doneBy = (doneOn: Day | undefined) => ({ done: doneOn !== undefined, ...(doneOn && { doneOn }) })
const yearOf = (day: Day): number => Number(day.slice(0, 4))

export const obligationKinds = {
  approvalTimeLimit: {
    rule: 'W-14+.clock',
    title: text('在审批时限内作出决定', 'Decide within the time limit'),
    owedBy: 'approver',
    counting: 'workingDays',
    duesOf: ({ approvalClock: clock }, { calendar }) =>
      clock ? [{ due: dueDate(clock, calendar), startedOn: clock.startedOn, ...doneBy(clock.stoppedOn) }] : [],
  },
  correction: {
    rule: 'W-14+.clock',
    title: text('在补正期限内答复', 'Answer the correction notice in time'),
    owedBy: 'owner',
    counting: 'workingDays',
    duesOf: ({ correction: notice }, { calendar }) =>
      notice
        ? [
            {
              due: calendar.addWorkingDays(notice.orderedOn, notice.workingDays),
              startedOn: notice.orderedOn,
              ...doneBy(notice.answeredOn),
            },
          ]
        : [],
  },
  startBeforeLapse: {
    rule: 'W-14+.f',
    title: text('在批复有效期内开工', 'Begin before the approval lapses'),
    owedBy: 'owner',
    counting: 'months',
    duesOf: ({ approvedOn, constructionStartedOn }, { parameters: { approvalValidityMonths: months } }) =>
      approvedOn && months !== null
        ? [{ due: known(plusMonths(approvedOn, months)), startedOn: approvedOn, ...doneBy(constructionStartedOn) }]
        : [],
  },
  annualReport: {
    rule: 'W-14+.b',
    title: text('报送年度绩效评价报告', 'Hand in the yearly performance report'),
    owedBy: 'owner',
    counting: 'dayOfYear',
    duesOf: ({ constructionStartedOn: start, completedOn, reportedYears = [] }, { parameters }, today) => {
      if (!start) return []
      const first = yearOf(start)
      const years = Math.max(0, yearOf(completedOn ?? today) - first + 1)
      return Array.from({ length: years }, (_, index) => first + index).map(year => ({
        due: known(`${year}-${parameters.annualReportDue}`),
        startedOn: start,
        done: reportedYears.includes(year),
      }))
    },
  },
  acceptance: {
    rule: 'N-25.1',
    title: text('申请竣工验收', 'Apply for acceptance'),
    owedBy: 'owner',
    counting: 'months',
    duesOf: ({ completedOn, acceptanceAppliedOn }, { parameters }) =>
      completedOn
        ? [
            {
              due: known(plusMonths(completedOn, parameters.acceptanceMonths)),
              startedOn: completedOn,
              ...doneBy(acceptanceAppliedOn),
            },
          ]
        : [],
  },
  selfEvaluation: {
    rule: 'N-27.1',
    title: text('开展自评价并报送报告', 'Make the self-evaluation and hand in its report'),
    owedBy: 'owner',
    counting: 'months',
    duesOf: ({ finalAcceptedOn: start, selfEvaluatedOn }, { parameters }) =>
      start
        ? [
            {
              from: plusMonths(start, parameters.selfEvaluationFromMonths),
              due: known(plusMonths(start, parameters.selfEvaluationToMonths)),
              startedOn: start,
              ...doneBy(selfEvaluatedOn),
            },
          ]
        : [],
  },
} as const satisfies Record<string, ObligationKind>
export type ObligationKindId = keyof typeof obligationKinds
