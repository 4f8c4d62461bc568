import type { Turn } from '../action.ts'
import { routeOf } from '../project.ts'

/** A project on one of the two roads that end in a filing waits for its unit to file it, and to file it again when it came back. */
export const filingTurn = (road: 'filing' | 'sectorApproval'): Turn => ({
  who: 'owner.clerk',
  at: ['plan.drafting', 'plan.listed', 'filing.returned'],
  when: (project, { parameters }) => {
    const route = routeOf(project)
    if (project.status === 'filing.returned') return (route === 'sectorApproval') === (road === 'sectorApproval')
    return route === road && (project.status === 'plan.listed' || !parameters.planBindsFiling)
  },
})
