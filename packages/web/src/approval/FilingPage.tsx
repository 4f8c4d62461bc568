import { actionNamed, amountOf, type Project, routeNames, text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { WhyNot } from '../ui/act/WhyNot.tsx'
import { Go } from '../ui/Go.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { StatusTag } from '../ui/StatusTag.tsx'
import { FilingReturned } from './application/FilingReturned.tsx'
import { FilingWriting } from './application/FilingWriting.tsx'
import { ProjectFrame } from './ProjectFrame.tsx'
import './application/application.css'

/** What the form starts with: the filing as sent before, else what the plan line says. */
const presetOf = (project: Project) =>
  project.approval.filing
    ? { ...project.approval.filing.content, amount: project.approval.filing.amount }
    : { amount: amountOf(project, 'planned') ?? null, goals: project.planLine.summary }

/** A small project is carried out by its unit and filed with the bureau. */
export function FilingPage() {
  const say = useSay()
  return (
    <ProjectFrame>
      {({ project, version, offers }) => {
        const action = project.verdict?.route === 'sectorApproval' ? 'approval.fileSectorApproval' : 'approval.file'
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
                preset={presetOf(project)}
              />
            ) : offer ? (
              <WhyNot offer={offer} subject={subject} />
            ) : (
              <p>{say(text('备案由本单位经办人报送。', 'The unit’s clerk sends the filing.'))}</p>
            )}
          </>
        )
      }}
    </ProjectFrame>
  )
}
