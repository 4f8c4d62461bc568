import { type HintGround, hintGrounds, hintVerdicts, type Offer } from '@zhengheng/policy'
import { z } from 'zod'
import { endpoint, PlanYear } from './endpoint.ts'
import { carried } from './shapes.ts'

/** What somebody made of a hint. It no longer stands when one of the texts has changed since. */
export const ToldAnswer = z.object({
  verdict: z.enum(Object.keys(hintVerdicts) as [keyof typeof hintVerdicts]),
  reason: z.string(),
  at: z.string(),
  by: z.string(),
  stands: z.boolean(),
})
export type ToldAnswer = z.output<typeof ToldAnswer>

/** The other side of a hint: always something the reader may see. */
export const OtherProject = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  unitName: z.string(),
  year: z.int(),
  status: z.string(),
  planned: z.number().nullable(),
})
export type OtherProject = z.output<typeof OtherProject>

/** Something that says the same, with a few of the words both have. */
export const RepeatHint = z.object({
  other: OtherProject,
  /** share of the own words found there, common words counting little */
  percent: z.int(),
  phrases: z.array(z.string()),
  answer: ToldAnswer.nullable(),
})
export type RepeatHint = z.output<typeof RepeatHint>

/** Small projects that look like parts of one and together reach the limit in force. */
export const SplitHint = z.object({
  because: z.enum(['unit', 'supplier']),
  who: z.string(),
  lines: z.array(OtherProject),
  sum: z.number(),
  threshold: z.number(),
  from: z.string(),
  to: z.string(),
  phrases: z.array(z.string()),
  answer: ToldAnswer.nullable(),
})
export type SplitHint = z.output<typeof SplitHint>

export const PlanLikeness = z.object({
  /** lines of the year that repeat something, by project id, nearest first */
  repeats: z.record(z.string(), z.array(RepeatHint)),
  splits: z.array(SplitHint),
})
export type PlanLikeness = z.output<typeof PlanLikeness>

/** One shared phrase as half-open ranges of both texts. */
export const SharedRange = z.object({ from: z.int(), to: z.int(), otherFrom: z.int(), otherTo: z.int() })
export type SharedRange = z.output<typeof SharedRange>

export const ProjectLikeness = z.object({
  of: z.enum(hintGrounds),
  /** the project's own words as they were compared */
  text: z.string(),
  repeats: z.array(RepeatHint.extend({ text: z.string(), shared: z.array(SharedRange) })),
  splits: z.array(SplitHint),
  version: z.int(),
  /** whether the reader may answer a hint about it, and why not; absent for posts that never do */
  offer: carried<Offer>('An action with the decision about it').nullable(),
})
export type ProjectLikeness = z.output<typeof ProjectLikeness>

/** What repeats what, and what looks split, among the projects a reader may see. */
export const likenessApi = {
  ofPlan: endpoint({
    method: 'GET',
    path: '/plans/:year/likeness',
    summary: '年度计划中的重复和拆分提示',
    open: 'signedIn',
    params: z.object({ year: PlanYear }),
    response: PlanLikeness,
  }),
  ofProject: endpoint({
    method: 'GET',
    path: '/projects/:code/likeness',
    summary: '一个项目的重复和拆分提示',
    open: 'signedIn',
    params: z.object({ code: z.string().max(40) }),
    query: z.strictObject({ of: z.enum(hintGrounds).default('plan' satisfies HintGround) }),
    response: ProjectLikeness,
  }),
} as const
