import type { FeatureHandlers } from '../house/handler.ts'
import { effectOf, holidaysOf } from './holidays.ts'
import { rulesInForce } from './rules-in-force.ts'

export const rulesHandlers: FeatureHandlers<'rules'> = house => ({
  rules: { inForce: (_, { who }) => rulesInForce(house, who) },
  holidays: {
    inForce: (_, { who }) => holidaysOf(house, who),
    effect: ({ body }, { who }) => effectOf(house, who, body.change),
  },
})
