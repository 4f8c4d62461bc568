import { type AccessRow, accessOf } from './access.ts'
import type { ArrangedYears } from './kernel/holiday-notice.ts'
import type { AnnualPlan } from './plan/annual-plan.ts'
import { amountOf, currentAmount, type IssuedDocument, type Project } from './project.ts'
import { phaseOf } from './project-status.ts'
import type { Pack } from './rulebook/pack.ts'
import { packOf } from './rulebook/pack-ref.ts'
import { judgingPackName, packNamed } from './rulebook/packs.ts'
import { withHolidays } from './rulebook/state-calendar.ts'
import { type Task, tasksOf } from './tasks.ts'

/** One line of the project list. */
export interface ProjectRow {
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly unitName: string
  readonly year: number
  readonly status: string
  readonly phase: string
  readonly category: string
  readonly nature: string
  readonly route: string | null
  readonly planned: number | null
  readonly applied: number | null
  readonly approved: number | null
  /** the furthest amount known, for sorting and filtering */
  readonly amount: number
  /** last day, the earliest it can be where it is not settled: what lists are sorted by */
  readonly due: string | null
  readonly changedAt: string
}

/** Everything people look at, from the state. `perform` writes what changed; a rebuild writes all of it again. */
export interface ProjectViews {
  readonly row: ProjectRow
  readonly access: readonly AccessRow[]
  readonly tasks: readonly Task[]
  readonly documents: readonly IssuedDocument[]
}

/**
 * The rules a project goes by: those its newest act was judged under, before that those of its unit. Its days are counted
 * by the holidays recorded up to now, since a notice moves what is still open without an act on the project.
 */
const packOfProject = ({ pack, unit }: Project, holidays: ArrangedYears | undefined): Pack =>
  withHolidays(pack ? packOf(pack) : packNamed(judgingPackName(null, unit ?? {})), holidays)

export function projectViews(project: Project, holidays: ArrangedYears | undefined): ProjectViews {
  const tasks = tasksOf(project, packOfProject(project, holidays))
  return {
    row: {
      code: project.code,
      name: project.name,
      unit: project.unit?.id ?? '',
      unitName: project.unit?.name ?? '',
      year: project.year,
      status: project.status,
      phase: phaseOf(project.status),
      category: project.category,
      nature: project.nature,
      route: project.verdict?.route ?? null,
      planned: amountOf(project, 'planned') ?? null,
      applied: amountOf(project, 'applied') ?? null,
      approved: amountOf(project, 'approved') ?? null,
      amount: currentAmount(project) ?? 0,
      due: tasks.find(({ due }) => due !== null)?.due ?? null,
      changedAt: project.people.reduce((latest, person) => (person.at > latest ? person.at : latest), ''),
    },
    access: accessOf(project),
    tasks,
    documents: project.documents,
  }
}

/** One line of the list of annual plans, and its notice as a document that can be checked. */
export interface PlanViews {
  readonly row: {
    readonly year: number
    readonly status: string
    readonly windowFrom: string
    readonly windowTo: string
    readonly ceiling: number | null
  }
  readonly notice: { readonly number: string; readonly verificationCode: string; readonly at: string } | null
}

export const planViews = (plan: AnnualPlan): PlanViews => ({
  row: {
    year: plan.year,
    status: plan.status,
    windowFrom: plan.window.from,
    windowTo: plan.window.to,
    ceiling: plan.ceiling,
  },
  notice: plan.notice,
})
