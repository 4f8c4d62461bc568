import { type Text, text } from '../kernel/text.ts'

/** Measures against a breach, the mildest first. */
export const sanctionNames = {
  rectify: text('限期整改', 'Rectification within a term'),
  criticise: text('通报批评', 'Public criticism'),
  holdMoney: text('暂缓安排投资或拨付资金', 'Money held back'),
  suspend: text('暂停项目建设', 'Suspension of the works'),
  terminate: text('终止项目', 'End of the project'),
} as const satisfies Record<string, Text>
export type SanctionMeasure = keyof typeof sanctionNames

/** Rungs of the ladder, lowest first, as the documents name them. 待核 like the rules they rest on: N-30.2 and H-8. */
export const sanctionLadder: readonly SanctionMeasure[] = ['rectify', 'criticise', 'holdMoney', 'suspend', 'terminate']

/** The rungs each rule names. */
export const sanctionsNamedBy = {
  'N-30.2': sanctionLadder,
  'H-8': ['rectify', 'criticise', 'holdMoney'],
} as const satisfies Record<string, readonly SanctionMeasure[]>

/** What the approver may demand after serious delay or great loss (N-21.2). */
export const alarmMeasures: readonly SanctionMeasure[] = ['rectify', 'suspend']
