import { keepsThePlatform } from '@zhengheng/policy'
import type { FeatureHandlers } from '../house/handler.ts'
import { notFound } from '../house/problem.ts'
import { sealStanding } from './seal-standing.ts'

/** Administrators are told of every part, everybody else of what stops them. */
export const conditionHandlers: FeatureHandlers<'condition'> = house => ({
  condition: {
    now: async (_, { who }) => {
      const { concerns, standings } = house.condition
      const told = keepsThePlatform(who)
        ? [...concerns, ...standings.filter(({ stops }) => stops === undefined)]
        : concerns.filter(({ stops }) => stops !== 'nothing')
      return { parts: told.map(({ about, stops, text }) => ({ about, stops: stops ?? null, text })) }
    },
    seals: async (_, { who }) => {
      if (!keepsThePlatform(who)) throw notFound()
      return sealStanding(house, who)
    },
  },
})
