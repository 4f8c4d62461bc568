import type { ProjectDetail } from '@zhengheng/contract'
import { amountOf } from '@zhengheng/policy'
import type { FormValue } from '../ui/form/ActionForm.tsx'

/** Nothing is asked twice: forms about a plan line start with the line as it is. */
export function presetOf(action: string, { project, tasks }: Pick<ProjectDetail, 'project' | 'tasks'>): FormValue {
  if (action === 'supervision.urge') return { whom: tasks[0]?.role }
  const amount = amountOf(project, 'planned') ?? null
  if (action === 'plan.reviseLine') {
    const { name, category, nature, planLine } = project
    return { name, category, nature, amount, summary: planLine.summary, basis: planLine.basis }
  }
  return action === 'plan.adjustLine' ? { amount } : {}
}
