import { wan } from '../kernel/money.ts'
import { type AmendedRulesStatus, rulesIdOf } from '../rulebook/amended-rules.ts'
import { type City, newCity } from './city.ts'
import { amendment } from './inputs.ts'
import { people } from './people.ts'

export const RULES = rulesIdOf('wuhan-2021')

const ways: Record<AmendedRulesStatus, () => City> = {
  new: () => newCity(),
  proposed: () => {
    const city = newCity()
    city.act(people.administrator, 'supervision.proposeAmendment', RULES, amendment(wan(100), '2030-01-01'))
    return city
  },
  settled: () => {
    const city = ways.proposed()
    city.act(people.securityAdministrator, 'supervision.confirmAmendment', RULES)
    return city
  },
}

/** The amendments of the city's pack led lawfully into this status. */
export const rulesAt = (status: AmendedRulesStatus): { readonly city: City; readonly id: string } => ({
  city: ways[status](),
  id: RULES,
})
