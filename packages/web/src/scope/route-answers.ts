import type { ProjectDetail, TimelineEntry } from '@zhengheng/contract'
import {
  currentAmount,
  type Fen,
  type FundingMode,
  findRoute,
  type Pack,
  RouteQuestions,
  type RouteVerdict,
  type UnitKind,
} from '@zhengheng/policy'

export const facts = [
  'withFixedAssetProject',
  'selfBuiltSelfUsed',
  'classified',
  'officeEquipment',
  'buildingIntelligence',
] as const
export type RouteFact = (typeof facts)[number]

/** What has been answered so far; the amount is missing until it can be read. */
export type Answers = { readonly amount: Fen | null; readonly fundingMode: FundingMode } & {
  readonly [F in RouteFact]: boolean
}

export const noAnswers: Answers = {
  amount: null,
  fundingMode: 'governmentInvestment',
  withFixedAssetProject: false,
  selfBuiltSelfUsed: false,
  classified: false,
  officeEquipment: false,
  buildingIntelligence: false,
}

const modeOfNature: Readonly<Record<string, FundingMode>> = {
  operationMaintenance: 'operationMaintenance',
  servicePurchase: 'servicePurchase',
}

/** Nothing is asked twice: the answers given last time, else what the plan line says. */
export function answersFor(project: ProjectDetail['project'], timeline: readonly TimelineEntry[]): Answers {
  const before = timeline.find(entry => entry.action === 'scope.findRoute')
  const given = RouteQuestions.safeParse(before?.input)
  if (given.success) return given.data
  return {
    ...noAnswers,
    amount: currentAmount(project) ?? null,
    fundingMode: modeOfNature[project.nature] ?? 'governmentInvestment',
  }
}

/** The verdict of the same rules the server records it by; undefined until it can be found. */
export function verdictOf(answers: Answers, ownerKind: UnitKind, pack: Pack): RouteVerdict | undefined {
  const { amount } = answers
  const decidedWithoutAmount = answers.classified || ownerKind === 'stateOwnedEnterprise'
  if (amount === null && !decidedWithoutAmount) return undefined
  return findRoute({ ...answers, amount: amount ?? (0 as Fen), ownerKind }, pack)
}

/** A stored verdict comes back with its keys in another order, so they are put in one. */
const written = (verdict: RouteVerdict | null | undefined): string =>
  JSON.stringify(verdict ?? null, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )

export const sameVerdict = (a: RouteVerdict | null | undefined, b: RouteVerdict | null | undefined): boolean =>
  written(a) === written(b)
