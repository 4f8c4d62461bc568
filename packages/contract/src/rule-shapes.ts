import type { AmendedRules, Offer, PackRef, Parameters } from '@zhengheng/policy'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { carried, TextShape } from './shapes.ts'

/** A rule pack as it is in force today, with what was amended, what is proposed, and what this person may do about it. */
export const PackInForce = z.object({
  name: z.string(),
  title: TextShape,
  ref: carried<PackRef>('The pack as an entry of today would name it'),
  published: carried<Parameters>('Parameters as published'),
  inForce: carried<Parameters>('Parameters as in force today'),
  rules: carried<AmendedRules>('Its amendments'),
  version: z.int(),
  offers: z.array(carried<Offer>('An action with the decision about it')),
})
export type PackInForce = z.output<typeof PackInForce>

/** Official text of articles, where the deployment loaded it: document → article → text. */
export const ArticleTexts = z.record(z.string(), z.record(z.string(), z.string()))

export const RulesInForce = z.object({ packs: z.array(PackInForce), articles: ArticleTexts })
export type RulesInForce = z.output<typeof RulesInForce>

/** The rules as they stand today. */
export const rulesApi = {
  inForce: endpoint({
    method: 'GET',
    path: '/rules',
    summary: '现行规则包、参数和修订',
    open: 'signedIn',
    response: RulesInForce,
  }),
} as const
