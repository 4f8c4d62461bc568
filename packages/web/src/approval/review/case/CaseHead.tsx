import type { ProjectDetail } from '@zhengheng/contract'
import { currentAmount, text } from '@zhengheng/policy'
import { useSay } from '../../../reader/i18n.tsx'
import { Go } from '../../../ui/Go.tsx'
import { useMoney } from '../../../ui/Money.tsx'
import { PageHead } from '../../../ui/PageHead.tsx'
import { StatusTag } from '../../../ui/StatusTag.tsx'

/** Name, code, owner, amount and state of a case. */
export function CaseHead({ project }: Pick<ProjectDetail, 'project'>) {
  const say = useSay()
  const money = useMoney()
  return (
    <PageHead
      title={project.name}
      code={`${project.code} · ${project.unit?.name ?? ''} · ${money(currentAmount(project))}`}
      tags={<StatusTag status={project.status} />}
      crumb={<Go href={`/p/${project.code}`}>{say(text('项目页', 'Project'))}</Go>}
    />
  )
}
