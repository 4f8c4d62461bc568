import { actionNamed, amountOf, type Project, projectSteps, routeNames, text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { WhyNot } from '../ui/act/WhyNot.tsx'
import type { FormValue } from '../ui/form/ActionForm.tsx'
import { Go } from '../ui/Go.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { FilingReturned } from './application/FilingReturned.tsx'
import { FilingWriting } from './application/FilingWriting.tsx'
import { ProjectFrame } from './ProjectFrame.tsx'
import './application/application.css'

type Sent = 'approval.file' | 'approval.fileSectorApproval' | 'approval.askTechnicalOpinion'

/** What is sent from this page, by the road of the project. */
const actionOf = ({ verdict }: Project): Sent => {
  if (verdict?.route === 'capitalConstruction') return 'approval.askTechnicalOpinion'
  return verdict?.route === 'sectorApproval' ? 'approval.fileSectorApproval' : 'approval.file'
}

/** What the form starts with: what was sent before, else what the plan line says. */
function presetOf(project: Project, action: Sent): FormValue {
  const { filing, technical, corrections } = project.approval
  const amount = amountOf(project, 'planned') ?? null
  if (action !== 'approval.askTechnicalOpinion')
    return filing ? { ...filing.content, amount: filing.amount } : { amount, goals: project.planLine.summary }
  const {
    at: _,
    by: __,
    ...sent
  } = technical?.requests.at(-1) ?? {
    at: '',
    by: '',
    amount,
    content: project.planLine.summary,
  }
  const asked = projectSteps[project.status].returned ? (corrections.at(-1)?.items ?? []) : []
  return { ...sent, answers: asked.map(() => ({ state: 'open', text: '' })) }
}

/** What a unit sends on one page: a small project is filed, one built with a fixed-asset project asks for an opinion. */
export function FilingPage() {
  const say = useSay()
  return (
    <ProjectFrame>
      {({ project, version, offers }) => {
        const action = actionOf(project)
        const offer = offers.find(found => found.action === action)
        const subject = { kind: 'project', code: project.code } as const
        return (
          <>
            <PageHead
              title={say(actionNamed(action).title)}
              code={`${project.name} · ${project.code}`}
              tags={<StatusTag status={project.status} />}
              crumb={<Go href={`/p/${project.code}`}>← {say(text('返回项目', 'Back to the project'))}</Go>}
            />
            {project.verdict && (
              <p className="quiet">
                {say(text('办理路径：', 'Route: '))}
                {say(routeNames[project.verdict.route])}
              </p>
            )}
            <FilingReturned project={project} />
            {offer?.decision.allowed ? (
              <FilingWriting
                action={actionNamed(action)}
                project={project}
                version={version}
                preset={presetOf(project, action)}
              />
            ) : offer ? (
              <WhyNot offer={offer} subject={subject} />
            ) : (
              <p>{say(text('由本单位经办人报送。', 'The unit’s clerk sends it.'))}</p>
            )}
          </>
        )
      }}
    </ProjectFrame>
  )
}
