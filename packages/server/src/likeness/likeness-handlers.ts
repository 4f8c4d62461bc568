import { requireActor } from '../house/call.ts'
import type { FeatureHandlers } from '../house/handler.ts'
import { planLikeness } from './plan-likeness.ts'
import { projectLikeness } from './project-likeness.ts'

export const likenessHandlers: FeatureHandlers<'likeness'> = house => ({
  likeness: {
    ofPlan: ({ params }, call) => planLikeness(house, requireActor(call), params.year),
    ofProject: ({ params, query }, call) => projectLikeness(house, requireActor(call), params.code, query.of),
  },
})
