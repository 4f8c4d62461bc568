import type { UnitRef } from '../kernel/actor.ts'
import { type Fen, ZERO } from '../kernel/money.ts'
import { amountOf, type ConstructionNature, type Project, type ProjectCategory } from '../project.ts'
import type { ProjectStatus } from '../project-status.ts'
import type { LineMerge, PlanOpinion } from './plan-line.ts'

/** A line that an act on the plan names, with everything the act may carry over to another line. */
export interface ChosenLine {
  readonly project: string
  readonly code: string
  readonly name: string
  readonly unit: UnitRef
  readonly year: number
  readonly amount: Fen
  readonly status: ProjectStatus
  readonly category: ProjectCategory
  readonly nature: ConstructionNature
  readonly summary: string
  readonly basis: readonly string[]
  readonly opinions: readonly PlanOpinion[]
  /** the newest merging that made it what it is */
  readonly merge: LineMerge | null
}

const NO_UNIT: UnitRef = { id: '', name: '', kind: 'partyGovOrgan' }

export const chosenLineOf = (project: Project): ChosenLine => ({
  project: project.id,
  code: project.code,
  name: project.name,
  unit: project.unit ?? NO_UNIT,
  year: project.year,
  amount: amountOf(project, 'planned') ?? ZERO,
  status: project.status,
  category: project.category,
  nature: project.nature,
  summary: project.planLine.summary,
  basis: project.planLine.basis,
  opinions: project.planLine.opinions,
  merge: project.planLine.merges?.at(-1) ?? null,
})

/** Which projects an act on the plan names: by `line` or `into`, and by `lines`. Each once. */
export function projectsNamedIn(input: unknown): readonly string[] {
  if (typeof input !== 'object' || input === null) return []
  const named = input as Readonly<Record<string, string | readonly string[]>>
  return [...new Set(['into', 'line', 'lines'].flatMap(field => (field in named ? (named[field] ?? []) : [])))]
}
