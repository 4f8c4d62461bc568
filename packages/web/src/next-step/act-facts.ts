import { currentAmount, describedAmount, type Project, projectStatusNames, text } from '@zhengheng/policy'
import type { Say } from '../reader/i18n.tsx'
import type { ActionFact } from '../ui/act/ActionDrawer.tsx'

/** What is listed before an act on a project. */
export const factsOf = (project: Project, say: Say): readonly ActionFact[] => [
  { label: say(text('项目', 'Project')), value: `${project.name} ${project.code}` },
  { label: say(text('单位', 'Unit')), value: project.unit?.name ?? '—' },
  { label: say(text('金额', 'Amount')), value: describedAmount(currentAmount(project)) },
  { label: say(text('当前环节', 'Now in')), value: say(projectStatusNames[project.status]) },
]
