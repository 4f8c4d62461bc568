import {
  type Counting,
  type DayName,
  type ObligationStatus,
  obligationStatuses,
  RecordDay,
  type RuleId,
} from '@zhengheng/policy'
import { z } from 'zod'
import { Cursor, endpoint, whole } from './endpoint.ts'
import { TextShape, ToldClock } from './shapes.ts'

/** Names the policy package knows, as text on the way. */
const named = <Name extends string>() => z.string() as unknown as z.ZodType<Name, Name>

const Pause = z.object({ from: z.string(), to: z.string().optional(), cause: TextShape, rule: named<RuleId>() })

/** One thing owed by a day, with everything that shows how the day was found. Worked out when it is asked for. */
export const ObligationRow = z.object({
  /** stays the same when the day moves */
  id: z.string(),
  kind: z.string(),
  title: TextShape,
  rule: named<RuleId>(),
  owedBy: z.enum(['owner', 'approver', 'units']),
  /** project code; null for what is owed to an annual plan */
  code: z.string().nullable(),
  /** year of the annual plan it is owed to */
  year: z.int().nullable(),
  name: z.string(),
  unit: z.string().nullable(),
  unitName: z.string(),
  status: z.enum(obligationStatuses as [ObligationStatus, ...ObligationStatus[]]),
  /** null while paused */
  due: z.string().nullable(),
  /** where the holidays of `unpublishedYear` are not entered the day is not settled: some day from `due` to this one */
  dueLatest: z.string().nullable(),
  unpublishedYear: z.int().nullable(),
  /** first day on which it may be met */
  from: z.string().nullable(),
  doneOn: z.string().nullable(),
  daysLeft: z.int().nullable(),
  counting: z.enum(['workingDays', 'days', 'months', 'fixedDay']) satisfies z.ZodType<Counting>,
  startedOn: z.string(),
  startedBy: named<DayName>(),
  term: TextShape,
  certainty: z.enum(['fixed', 'expected']),
  pauses: z.array(Pause),
  /** the act that meets it; null where that is done outside this system */
  metBy: z.string().nullable(),
  /** the other side's clock, where this one is only half of the matter */
  beside: ToldClock.nullable(),
})
export type ObligationRow = z.output<typeof ObligationRow>

export const ObligationFilter = z.strictObject({
  /** what this person's own unit or office owes, or all they may see */
  scope: z.enum(['mine', 'all']).default('all'),
  unit: z.string().max(60).optional(),
  kind: z.string().max(40).optional(),
  /** without one, all that is not done yet */
  status: z.enum(obligationStatuses as [ObligationStatus, ...ObligationStatus[]]).optional(),
  from: RecordDay.optional(),
  to: RecordDay.optional(),
  /** keyset cursor of the page before, opaque */
  after: Cursor.optional(),
  limit: whole(1, 100).default(50),
})

export const obligationsApi = {
  list: endpoint({
    method: 'GET',
    path: '/obligations',
    summary: '义务日历',
    open: 'signedIn',
    query: ObligationFilter,
    response: z.object({
      items: z.array(ObligationRow),
      next: z.string().nullable(),
      total: z.int(),
      totalIsBound: z.boolean(),
      /** by status, under the same filter without its status; what is done is counted only when asked for */
      counts: z.record(z.string(), z.int()),
    }),
  }),
  ofProject: endpoint({
    method: 'GET',
    path: '/projects/:code/obligations',
    summary: '一个项目到期要办的事',
    open: 'signedIn',
    params: z.object({ code: z.string().max(40) }),
    response: z.object({ items: z.array(ObligationRow) }),
  }),
} as const
