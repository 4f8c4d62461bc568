import { text } from '../kernel/text.ts'
import { parameterText } from '../rulebook/parameters.ts'
import { type DatedDuty, dueOf, termOfWorkingDays } from '../rulebook/term.ts'

/** Whoever was told to put something right does so within the term the order names. */
export const rectification = {
  parameter: 'rectificationWorkingDays',
  title: text('在整改期限内完成整改', 'Put it right within the term'),
  owedBy: 'owner',
  counting: 'workingDays',
  awaits: 'supervision',
  duesOf: ({ rectifications = [] }, { calendar }) =>
    rectifications.map(({ orderedOn: on, workingDays, doneOn }, index) =>
      dueOf(
        { on, by: 'rectificationOrderedOn', doneOn, key: String(index + 1) },
        parameterText('rectificationWorkingDays', workingDays),
        termOfWorkingDays(on, workingDays, calendar),
      ),
    ),
} as const satisfies DatedDuty
