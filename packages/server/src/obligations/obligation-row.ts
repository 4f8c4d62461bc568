import type { ObligationRow } from '@zhengheng/contract'
import {
  type DatedDuty,
  keptDue,
  type Matter,
  type ObligationKindId,
  obligationKinds,
  type PlanObligation,
  planDuty,
  toldDuty,
} from '@zhengheng/policy'

interface ProjectOwing {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly unitName: string
}

export const rowOfProject = (project: ProjectOwing, duty: Matter): ObligationRow => ({
  ...told(duty),
  id: `${project.id}.${duty.kind}${duty.key && `.${duty.key}`}`,
  title: obligationKinds[duty.kind].title,
  owedBy: obligationKinds[duty.kind].owedBy,
  counting: obligationKinds[duty.kind].counting,
  code: project.code,
  year: null,
  name: project.name,
  unit: project.unit,
  unitName: project.unitName,
  metBy: metBy(duty.kind),
  beside: duty.beside ? toldDuty(duty.beside) : null,
})

const metBy = (kind: ObligationKindId): string | null => (obligationKinds[kind] as DatedDuty).metBy ?? null

interface PlanOwed {
  readonly id: string
  readonly year: number
}

/** Owed by one unit, or, without one, by all. */
export const rowOfPlan = (
  plan: PlanOwed,
  unit: { readonly id: string; readonly name: string } | undefined,
  duty: PlanObligation,
): ObligationRow => ({
  ...told(duty),
  id: `${plan.id}.${duty.kind}.${unit?.id ?? 'units'}`,
  title: planDuty.title,
  owedBy: unit ? 'owner' : 'units',
  counting: planDuty.counting,
  code: null,
  year: plan.year,
  name: `${plan.year}年度计划`,
  unit: unit?.id ?? null,
  unitName: unit?.name ?? '',
  metBy: planDuty.metBy,
  beside: null,
})

function told({ due, from, doneOn, pauses, key: _, done: __, ...duty }: Matter | PlanObligation) {
  return {
    ...duty,
    ...keptDue(due),
    unpublishedYear: due.known ? null : due.unpublishedYear,
    from: from ?? null,
    doneOn: doneOn ?? null,
    pauses: [...(pauses ?? [])],
  }
}
