import type { FeatureHandlers } from '../house/handler.ts'
import { administrationHandlers } from './administration-handlers.ts'
import { listUnits } from './listed-units.ts'
import { sessionHandlers } from './session-handlers.ts'

export const peopleHandlers: FeatureHandlers<'people'> = house => ({
  session: sessionHandlers(house),
  administration: administrationHandlers(house),
  units: { list: async () => ({ items: await listUnits(house.db) }) },
})
