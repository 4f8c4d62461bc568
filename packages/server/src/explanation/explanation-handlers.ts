import { requireActor } from '../house/call.ts'
import type { FeatureHandlers } from '../house/handler.ts'
import { explainEntry, explainOnPlan, explainOnProject } from './explain.ts'
import { refusedOnPlan, refusedOnProject } from './refused-acts.ts'

export const explanationHandlers: FeatureHandlers<'explanation'> = house => ({
  why: {
    onProject: ({ params, query }, call) => explainOnProject(house, requireActor(call), { ...params, ...query }),
    onPlan: ({ params }, call) => explainOnPlan(house, requireActor(call), params),
    ofEntry: ({ params }, call) => explainEntry(house, requireActor(call), params),
  },
  refusals: {
    ofProject: ({ params, query }, call) => refusedOnProject(house, requireActor(call), params.code, query),
    ofPlan: ({ params, query }, call) => refusedOnPlan(house, requireActor(call), params.year, query),
  },
})
