import type { Reason } from '@zhengheng/policy'
import { z } from 'zod'
import { endpoint, PlanYear } from './endpoint.ts'
import { TextShape } from './shapes.ts'

const carried = <T>(description: string) =>
  z.custom<T>().meta({ type: 'object', additionalProperties: true, description }) as unknown as z.ZodType<T, T>

/** An act that was tried and refused: who, what, when, and every rule that stood against it. */
export const RefusedAct = z.object({
  id: z.string(),
  action: z.string(),
  title: TextShape,
  at: z.string(),
  /** unit and post */
  by: z.string(),
  own: z.boolean(),
  reasons: z.array(carried<Reason>('Why it was refused, as far as its reader may know')),
})
export type RefusedAct = z.output<typeof RefusedAct>

export const RefusedActs = z.object({
  items: z.array(RefusedAct),
  /** what was tried in vain, for choosing among it */
  actions: z.array(z.object({ action: z.string(), title: TextShape, count: z.int() })),
  /** the reader sees what others tried, not only their own */
  all: z.boolean(),
  /** where the next page begins; null on the last */
  next: z.string().nullable(),
})
export type RefusedActs = z.output<typeof RefusedActs>

const WantedRefusals = z.strictObject({
  action: z.string().max(60).optional(),
  who: z.enum(['everybody', 'own']).optional(),
  before: z.uuid().optional(),
})

/** Refusals are recorded like acts; they are read by who was refused, by the bureau and by auditors. */
export const refusalsApi = {
  ofProject: endpoint({
    method: 'GET',
    path: '/projects/:code/refusals',
    summary: '未办成的尝试',
    open: 'signedIn',
    params: z.object({ code: z.string().max(40) }),
    query: WantedRefusals,
    response: RefusedActs,
  }),
  ofPlan: endpoint({
    method: 'GET',
    path: '/plans/:year/refusals',
    summary: '年度计划上未办成的尝试',
    open: 'signedIn',
    params: z.object({ year: PlanYear }),
    query: WantedRefusals,
    response: RefusedActs,
  }),
} as const
