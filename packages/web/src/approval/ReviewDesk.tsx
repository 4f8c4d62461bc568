import type { ProjectDetail } from '@zhengheng/contract'
import { text } from '@zhengheng/policy'
import { useSay } from '../app/i18n.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Go } from '../ui/Go.tsx'
import { LoadError } from '../ui/LoadError.tsx'
import { Loading } from '../ui/Loading.tsx'
import { ProjectFrame } from './ProjectFrame.tsx'
import { Desk } from './review/Desk.tsx'
import { DeskHead } from './review/DeskHead.tsx'
import { FilingDesk } from './review/FilingDesk.tsx'
import { useInboxWalk } from './review/use-inbox-walk.ts'
import { useSubmissions } from './review/use-submissions.ts'
import './review/review.css'

/** The bureau’s desk: what the machine saw, the application, the checklist and the conclusion. */
export const ReviewDesk = () => <ProjectFrame>{detail => <DeskOf detail={detail} />}</ProjectFrame>

function DeskOf({ detail }: { detail: ProjectDetail }) {
  const { project } = detail
  const walk = useInboxWalk(project.code)
  return (
    <div className="review-desk">
      <DeskHead detail={detail} walk={walk} />
      {project.approval.filing && project.approval.submissions.length === 0 ? (
        <FilingDesk detail={detail} walk={walk} />
      ) : (
        <ApplicationDesk detail={detail} walk={walk} />
      )}
    </div>
  )
}

function ApplicationDesk({ detail, walk }: { detail: ProjectDetail; walk: ReturnType<typeof useInboxWalk> }) {
  const say = useSay()
  const { project } = detail
  const { no, current, previous } = useSubmissions(project)
  if (no === 0) {
    return (
      <EmptyState
        kind="none"
        what={text('这个项目还没有提交申报，没有可审的内容', 'Nothing has been submitted yet')}
        action={<Go href={`/p/${project.code}`}>{say(text('看项目', 'See the project'))}</Go>}
      />
    )
  }
  if (current.error) return <LoadError error={current.error} retry={() => void current.refetch()} />
  if (!current.data || previous.isLoading) return <Loading rows={8} />
  return (
    <Desk
      key={`${project.code}-${no}`}
      detail={detail}
      walk={walk}
      content={current.data.content}
      before={previous.data?.content ?? null}
    />
  )
}
