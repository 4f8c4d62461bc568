import { type CityLogStatus, cityLogId } from '../supervision/city-log.ts'
import { type City, newCity } from './city.ts'
import { people } from './people.ts'

const ways: Record<CityLogStatus, () => City> = {
  new: () => {
    const city = newCity()
    city.lose(3)
    return city
  },
  reported: () => {
    const city = ways.new()
    city.act(people.administrator, 'supervision.reportLoss', cityLogId, { reason: '只有昨日的备份' })
    return city
  },
  settled: () => {
    const city = ways.reported()
    city.act(people.securityAdministrator, 'supervision.confirmLoss', cityLogId)
    return city
  },
}

/** The record of a city that has lost acts, led lawfully into this status. */
export const logAt = (status: CityLogStatus): { readonly city: City; readonly id: string } => ({
  city: ways[status](),
  id: cityLogId,
})
