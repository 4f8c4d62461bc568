import { wan } from '../kernel/money.ts'
import { type AmendedRulesStatus, rulesIdOf } from '../rulebook/amended-rules.ts'
import { calendarId } from '../rulebook/state-calendar.ts'
import { type City, newCity } from './city.ts'
import { amendment, noticeExample } from './inputs.ts'
import { people } from './people.ts'

export const RULES = rulesIdOf('wuhan-2021')

const propose = (city: City, id: string): void =>
  id === calendarId
    ? city.act(people.administrator, 'supervision.proposeNotice', id, noticeExample(2027, '例〔2026〕1号'))
    : city.act(people.administrator, 'supervision.proposeAmendment', id, amendment(wan(100), '2030-01-01'))

const ways: Record<AmendedRulesStatus, (id: string) => City> = {
  new: () => newCity(),
  proposed: id => {
    const city = newCity()
    propose(city, id)
    return city
  },
  settled: id => {
    const city = ways.proposed(id)
    city.act(people.securityAdministrator, 'supervision.confirmAmendment', id)
    return city
  },
}

/** The amendments of the city's pack, or the calendar, led lawfully into this status. */
export const rulesAt = (status: AmendedRulesStatus, id = RULES): { readonly city: City; readonly id: string } => ({
  city: ways[status](id),
  id,
})
