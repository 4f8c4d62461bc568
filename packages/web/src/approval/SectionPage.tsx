import { sections, text, unexplained } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Go } from '../ui/Go.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { useCode, useParam } from '../ui/params.ts'
import { SectionEditor } from './application/SectionEditor.tsx'
import { SectionSummary } from './application/SectionSummary.tsx'
import { isSection } from './application/section-status.ts'
import { useApplication } from './application/useApplication.ts'
import { AnswersFrame } from './correction/AnswersFrame.tsx'
import { explainedIn } from './correction/answers.ts'
import { ClosedSection } from './correction/ClosedSection.tsx'
import { ProjectFrame } from './ProjectFrame.tsx'
import './application/application.css'
import './correction/correction.css'

/** One section of the application on a page of its own. */
export function SectionPage() {
  const code = useCode()
  const section = useParam('section')
  const say = useSay()
  const application = useApplication(code)
  if (!isSection(section))
    return (
      <EmptyState
        page
        kind="none"
        what={text('申报里没有这一节', 'The application has no such section')}
        action={<Go href={`/p/${code}/application`}>{say(text('返回任务清单', 'Back to the task list'))}</Go>}
      />
    )
  if (application.error && !application.data)
    return <LoadError page error={application.error} retry={() => void application.refetch()} />
  const { data } = application
  if (!data) return <Loading rows={8} />
  if (!data.editable)
    return (
      <>
        <PageHead
          title={say(sections[section].title)}
          code={code}
          crumb={<Go href={`/p/${code}/application`}>← {say(text('返回任务清单', 'Back to the task list'))}</Go>}
        />
        <p className="quiet">
          {say(text('申报已提交，内容不能修改。', 'The application is submitted and cannot be changed.'))}
        </p>
        <SectionSummary code={code} section={section} content={application.draft[section] ?? {}} />
      </>
    )
  return (
    <ProjectFrame>
      {({ project }) => (
        <AnswersFrame project={project}>
          {correction =>
            correction && unexplained([section], correction.round, explainedIn(correction.kept.held)).length > 0 ? (
              <ClosedSection
                key={section}
                code={code}
                section={section}
                content={application.draft[section] ?? {}}
                kept={correction.kept}
              />
            ) : (
              <SectionEditor
                key={section}
                section={section}
                application={data}
                project={project}
                correction={correction}
              />
            )
          }
        </AnswersFrame>
      )}
    </ProjectFrame>
  )
}
