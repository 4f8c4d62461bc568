import type { HelpSet, Reason, RuleId } from '@zhengheng/policy'
import { z } from 'zod'
import { endpoint, PlanYear, ProjectCode, whole } from './endpoint.ts'
import { TextShape } from './shapes.ts'

const carried = <T>(description: string) =>
  z.custom<T>().meta({ type: 'object', additionalProperties: true, description }) as unknown as z.ZodType<T, T>

/** One rule that was asked, in people's words. */
export const AskedRule = z.object({
  rule: z.string() as unknown as z.ZodType<RuleId, RuleId>,
  citation: TextShape,
  summary: TextShape,
  status: z.enum(['verified', 'unverified']),
  kind: z.enum(['post', 'step', 'project', 'input']),
  /** what it looked at; a value the reader may not see is null */
  looked: z.array(z.object({ label: TextShape, value: TextShape.nullable() })),
  spoke: carried<Reason>('What it had against the act').nullable(),
})
export type AskedRule = z.output<typeof AskedRule>
export type ToldLook = AskedRule['looked'][number]

/** Which rules were asked about an act, which spoke, on what facts, under which version; and what would open a closed gate. */
export const Explanation = z.object({
  action: z.string(),
  title: TextShape,
  pack: z.object({ name: z.string(), version: z.string() }),
  today: z.string(),
  allowed: z.boolean(),
  asked: z.array(AskedRule),
  /** the smallest sets of changes that would make it pass; empty when it passes or none is known */
  help: z.array(z.array(carried<HelpSet[number]>('One change, and who can bring it about'))),
})
export type Explanation = z.output<typeof Explanation>

const action = z.string().max(60)

/** Why an act is possible or not, now; and on what a recorded one was allowed. */
export const explanationApi = {
  onProject: endpoint({
    method: 'GET',
    path: '/projects/:code/why/:action',
    summary: '现在能不能办、依据什么、怎样才能办',
    open: 'signedIn',
    params: ProjectCode.extend({ action }),
    query: z.strictObject({ item: z.string().max(20).optional() }),
    response: Explanation,
  }),
  onPlan: endpoint({
    method: 'GET',
    path: '/plans/:year/why/:action',
    summary: '年度计划上的操作能不能办、依据什么',
    open: 'signedIn',
    params: z.object({ year: PlanYear, action }),
    response: Explanation,
  }),
  ofEntry: endpoint({
    method: 'GET',
    path: '/projects/:code/timeline/:no/why',
    summary: '一条记录当时的判断依据',
    open: 'signedIn',
    params: ProjectCode.extend({ no: whole(1) }),
    response: Explanation,
  }),
} as const
