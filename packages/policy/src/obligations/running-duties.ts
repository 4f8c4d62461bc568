import { text } from '../kernel/text.ts'
import { FILED_FROM, TESTED_FROM } from '../rulebook/protection-levels.ts'
import { withinDays, withinMonths, withinWorkingDays } from './due.ts'
import type { ObligationKind } from './obligation-kind.ts'

/** Duties of a running system, and of whoever was told to put something right. */
export const runningDuties = {
  securityFiling: {
    parameter: 'securityFilingDays',
    title: text('办理网络安全等级保护备案', 'File the protection level'),
    owedBy: 'owner',
    counting: 'days',
    awaits: 'operation',
    duesOf: ({ wentLiveOn: on, securityLevel = 0, securityFiledOn: doneOn }, pack) =>
      on && securityLevel >= FILED_FROM ? [withinDays({ on, by: 'wentLive', doneOn }, 'securityFilingDays', pack)] : [],
  },
  securityTest: {
    parameter: 'securityRenewalMonths',
    title: text('开展网络安全等级测评', 'Have the protection level tested'),
    owedBy: 'owner',
    counting: 'months',
    awaits: 'operation',
    duesOf: (
      { wentLiveOn, securityLevel = 0, securityTests = [] },
      { parameters: { securityRenewalMonths: months } },
    ) => {
      if (!wentLiveOn || securityLevel < TESTED_FROM) return []
      // Each test meets the duty at hand and starts the next one.
      const starts = [wentLiveOn, ...securityTests]
      return starts.map((on, index) =>
        withinMonths(
          { on, by: index === 0 ? 'wentLive' : 'securityTested', doneOn: securityTests[index], key: String(index + 1) },
          'securityRenewalMonths',
          months,
        ),
      )
    },
  },
  rectification: {
    parameter: 'rectificationWorkingDays',
    title: text('在整改期限内完成整改', 'Put it right within the term'),
    owedBy: 'owner',
    counting: 'workingDays',
    awaits: 'supervision',
    duesOf: ({ rectifications = [] }, pack) =>
      rectifications.map(({ orderedOn, workingDays, doneOn }, index) =>
        withinWorkingDays(
          { on: orderedOn, by: 'rectificationOrdered', doneOn, key: String(index + 1) },
          'rectificationWorkingDays',
          workingDays,
          pack,
        ),
      ),
  },
} as const satisfies Record<string, ObligationKind>
