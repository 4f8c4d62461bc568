import { type Fen, fen, ZERO } from '../kernel/money.ts'
import { currentAmount, type Project } from '../project.ts'
import { terminalStatuses } from '../project-status.ts'
import type { Pack } from '../rulebook/pack.ts'
import type { Route } from '../scope/route.ts'
import type { EdgeCase, Move, ProjectChange, RouteShare } from './report.ts'
import { type Aspect, aspectNames, isByAmount, isCentral } from './road.ts'

type Limit = 'approvalThreshold' | 'cityGovernmentThreshold'
const limits: readonly Limit[] = ['approvalThreshold', 'cityGovernmentThreshold']

/** Percent of a limit within which an amount stands near it. */
export const NEAR_LIMIT_PERCENT = 5
const isNear = (amount: Fen, limit: Fen): boolean => Math.abs(amount - limit) * 100 <= limit * NEAR_LIMIT_PERCENT

function edgesOf(project: Project, amount: Fen, pack: Pack): EdgeCase[] {
  return limits.flatMap(parameter => {
    const limit = pack.parameters[parameter]
    if (limit === null || !isNear(amount, limit)) return []
    return {
      project: project.id,
      code: project.code,
      name: project.name,
      unit: project.unit?.name ?? '',
      amount,
      parameter,
      limit,
      side: amount < limit ? 'below' : 'reached',
    }
  })
}

/** A project with the route it takes in each world. */
export interface Placed {
  readonly project: Project
  readonly from: Route | null
  readonly to: Route | null
  readonly beforePack: Pack
  readonly afterPack: Pack
}

const NOBODY = { projects: 0, amount: ZERO }

/** Adds projects up: money, moves, edges. Sums stay exact: an amount that would not is refused. */
export function portfolioReport() {
  const money = { total: ZERO, before: ZERO, after: ZERO, leaving: ZERO, entering: ZERO }
  const moves = new Map<string, Move>()
  const shares = new Map<Route | null, RouteShare>()
  const edges = { before: [] as EdgeCase[], after: [] as EdgeCase[] }
  const aspects = Object.fromEntries(Object.keys(aspectNames).map(name => [name, 0])) as Record<Aspect, number>
  const changed: ProjectChange[] = []
  const book = (kind: keyof typeof money, amount: Fen) => {
    money[kind] = fen(money[kind] + amount)
  }
  const move = (from: Route | null, to: Route | null, amount: Fen) => {
    const key = `${from} ${to}`
    const { projects, amount: sum } = moves.get(key) ?? { projects: 0, amount: ZERO }
    moves.set(key, { from, to, projects: projects + 1, amount: fen(sum + amount) })
  }
  const share = (route: Route | null, world: 'before' | 'after', amount: Fen) => {
    const known = shares.get(route) ?? { route, before: NOBODY, after: NOBODY }
    const { projects, amount: sum } = known[world]
    shares.set(route, { ...known, [world]: { projects: projects + 1, amount: fen(sum + amount) } })
  }
  const account = (wasCentral: boolean, isNowCentral: boolean, amount: Fen) => {
    book('total', amount)
    if (wasCentral) book('before', amount)
    if (isNowCentral) book('after', amount)
    if (wasCentral && !isNowCentral) book('leaving', amount)
    if (isNowCentral && !wasCentral) book('entering', amount)
  }
  return {
    place({ project, from, to, beforePack, afterPack }: Placed): void {
      const amount = currentAmount(project) ?? ZERO
      if (from !== to) move(from, to, amount)
      if (terminalStatuses.includes(project.status)) return
      share(from, 'before', amount)
      share(to, 'after', amount)
      account(isCentral(from), isCentral(to), amount)
      if (isByAmount(from)) edges.before.push(...edgesOf(project, amount, beforePack))
      if (isByAmount(to)) edges.after.push(...edgesOf(project, amount, afterPack))
    },
    change(change: ProjectChange): void {
      changed.push(change)
      for (const aspect of change.differs) aspects[aspect] += 1
    },
    result: () => ({
      changed,
      aspects,
      routes: [...shares.values()],
      moves: [...moves.values()],
      central: money,
      edges,
    }),
  }
}
