import { plusMonths } from '../kernel/plus-months.ts'
import { text } from '../kernel/text.ts'
import { onDay, termOf, withinDays, withinMonths, withinWorkingDays } from './due.ts'
import type { ObligationKind } from './obligation-kind.ts'

const yearOf = (day: string): number => Number(day.slice(0, 4))

/** Duties from the award to the self-evaluation. Before they have started, the planned days of the application are counted from. */
export const buildingDuties = {
  contractSigning: {
    parameter: 'contractSigningDays',
    title: text('签订合同', 'Sign the contract'),
    owedBy: 'owner',
    counting: 'days',
    awaits: 'construction',
    duesOf: ({ awardNotifiedOn: on, contractSignedOn: doneOn }, pack) =>
      on ? [withinDays({ on, by: 'awardNotified', doneOn }, 'contractSigningDays', pack)] : [],
  },
  contractFiling: {
    parameter: 'contractFilingWorkingDays',
    title: text('报送合同副本备案', 'File a copy of the contract'),
    owedBy: 'owner',
    counting: 'workingDays',
    awaits: 'construction',
    duesOf: ({ contractSignedOn: on, contractFiledOn: doneOn }, pack) => {
      if (!on) return []
      const count = pack.parameters.contractFilingWorkingDays
      return [withinWorkingDays({ on, by: 'contractSigned', doneOn }, 'contractFilingWorkingDays', count, pack)]
    },
  },
  contractPublication: {
    parameter: 'contractPublicationWorkingDays',
    title: text('公告合同', 'Publish the contract'),
    owedBy: 'owner',
    counting: 'workingDays',
    awaits: 'construction',
    duesOf: ({ contractSignedOn: on, contractPublishedOn: doneOn }, pack) => {
      if (!on) return []
      const count = pack.parameters.contractPublicationWorkingDays
      return [withinWorkingDays({ on, by: 'contractSigned', doneOn }, 'contractPublicationWorkingDays', count, pack)]
    },
  },
  annualReport: {
    parameter: 'annualReportDue',
    title: text('报送年度绩效评价报告', 'Hand in the yearly performance report'),
    owedBy: 'owner',
    counting: 'fixedDay',
    duesOf: (facts, { parameters }, today) => {
      const { constructionStartedOn: start, completedOn, planned, reportedYears = [] } = facts
      const begin = start ?? planned?.from
      if (!begin) return []
      // Years that have come under construction are certain; those the plan still holds are expected.
      const certainTo = start ? yearOf(completedOn ?? today) : yearOf(begin) - 1
      const last = completedOn ? certainTo : Math.max(certainTo, planned ? yearOf(planned.to) : 0)
      const years = Array.from({ length: Math.max(0, last - yearOf(begin) + 1) }, (_, index) => yearOf(begin) + index)
      return years.map(year => ({
        ...onDay(
          {
            on: begin,
            by: start ? 'constructionStarted' : 'plannedStart',
            key: String(year),
            certainty: year <= certainTo ? 'fixed' : 'expected',
          },
          text(
            `建设期内每年 ${termOf('annualReportDue', parameters.annualReportDue).zh}前`,
            `every year under construction by ${termOf('annualReportDue', parameters.annualReportDue).en}`,
          ),
          `${year}-${parameters.annualReportDue}`,
        ),
        done: reportedYears.includes(year),
      }))
    },
  },
  acceptance: {
    parameter: 'acceptanceMonths',
    title: text('申请竣工验收', 'Apply for acceptance'),
    owedBy: 'owner',
    counting: 'months',
    duesOf: ({ completedOn, planned, acceptanceAppliedOn: doneOn }, { parameters: { acceptanceMonths: months } }) => {
      if (completedOn) return [withinMonths({ on: completedOn, by: 'completed', doneOn }, 'acceptanceMonths', months)]
      if (!planned) return []
      const term = { on: planned.to, by: 'plannedCompletion', doneOn, certainty: 'expected' } as const
      return [withinMonths(term, 'acceptanceMonths', months)]
    },
  },
  selfEvaluation: {
    parameter: 'selfEvaluationToMonths',
    title: text('开展自评价并报送报告', 'Make the self-evaluation and hand in its report'),
    owedBy: 'owner',
    counting: 'months',
    duesOf: ({ finalAcceptedOn, planned, selfEvaluatedOn: doneOn }, { parameters }) => {
      const on = finalAcceptedOn ?? planned?.to
      if (!on) return []
      const { selfEvaluationFromMonths: first, selfEvaluationToMonths: last } = parameters
      const term = finalAcceptedOn
        ? ({ on, by: 'finalAccepted', doneOn } as const)
        : ({ on, by: 'plannedCompletion', doneOn, certainty: 'expected' } as const)
      return [
        {
          ...withinMonths(term, 'selfEvaluationToMonths', last),
          from: plusMonths(on, first),
          term: text(`第 ${first} 至第 ${last} 个月`, `months ${first} to ${last}`),
        },
      ]
    },
  },
} as const satisfies Record<string, ObligationKind>
