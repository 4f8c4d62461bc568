import type { PlanStatus } from '../plan/annual-plan.ts'
import { type City, newCity } from './city.ts'
import { PLAN, yearWindow } from './inputs.ts'
import { people } from './people.ts'
import { projectAt } from './project-at.ts'

const ways: Record<PlanStatus, () => City> = {
  new: () => newCity(),
  open: () => {
    const city = newCity()
    city.act(people.planner, 'plan.openYear', PLAN, yearWindow)
    return city
  },
  atCityGovernment: () => projectAt('plan.atCityGovernment').city,
  review: () => {
    const city = ways.atCityGovernment()
    city.act(people.cityGovernment, 'plan.sendBack', PLAN, { reason: '请压减总额' })
    return city
  },
  approved: () => {
    const city = ways.atCityGovernment()
    city.act(people.cityGovernment, 'plan.approve', PLAN, { opinion: '同意' })
    return city
  },
  issued: () => projectAt('plan.listed').city,
}

/** The annual plan led lawfully into this status, with one project in it from the review on. */
export const planAt = (status: PlanStatus): { readonly city: City; readonly id: string } => ({
  city: ways[status](),
  id: PLAN,
})
