import type { FeatureHandlers } from '../house/handler.ts'

const ADMINISTRATION = ['admin.system', 'admin.security', 'admin.audit']

/** Administrators are told of every part, everybody else of what stops them. */
export const conditionHandlers: FeatureHandlers<'condition'> = ({ condition }) => ({
  condition: {
    now: async (_, { who }) => {
      const all = who.roles.some(role => ADMINISTRATION.includes(role))
      const told = all
        ? [...condition.concerns, ...condition.standings.filter(({ stops }) => stops === undefined)]
        : condition.concerns.filter(({ stops }) => stops !== 'nothing')
      return { parts: told.map(({ about, stops, text }) => ({ about, stops: stops ?? null, text })) }
    },
  },
})
