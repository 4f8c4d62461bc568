import type { AnnualPlan, FrozenLine } from './annual-plan.ts'

export const linesOfLastRound = (plan: AnnualPlan): readonly FrozenLine[] => plan.rounds.at(-1)?.lines ?? []
