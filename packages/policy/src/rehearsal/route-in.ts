import type { Entry } from '../entry.ts'
import { type Fen, ZERO } from '../kernel/money.ts'
import { amountOf, currentAmount, type Project } from '../project.ts'
import type { Pack } from '../rulebook/pack.ts'
import { findRoute, type Route, type RouteFacts, routeAtAmount } from '../scope/route.ts'

/** Where the project would go by its amount, when nobody has asked for its route yet. */
export function expectedRoute(project: Project, pack: Pack): Route | null {
  const amount = currentAmount(project)
  return project.unit && amount !== undefined ? findRoute({ ownerKind: project.unit.kind, amount }, pack).route : null
}

/** The answers that were given when the route was last found. */
export const routeAnswers = (entries: readonly Entry[]): Omit<RouteFacts, 'ownerKind'> | undefined =>
  entries.findLast(entry => entry.action === 'scope.findRoute')?.input as Omit<RouteFacts, 'ownerKind'> | undefined

/**
 * The route of a project whose recorded way is closed under a pack: the question asked again, with the amount it applied
 * for and then the approved one.
 */
export function routeAgain(recorded: Project, answers: Omit<RouteFacts, 'ownerKind'>, pack: Pack): Route | null {
  if (!recorded.unit) return null
  const ownerKind = recorded.unit.kind
  const amount: Fen = amountOf(recorded, 'applied') ?? answers.amount ?? ZERO
  const asked = findRoute({ ...answers, ownerKind, amount }, pack)
  const approved = amountOf(recorded, 'approved')
  if (approved === undefined || (asked.route !== 'approval' && asked.route !== 'approvalCityGovernment'))
    return asked.route
  return routeAtAmount(asked, { ownerKind, amount: approved, amountIsApproved: true }, pack)?.route ?? null
}
