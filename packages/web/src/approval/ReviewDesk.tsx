import type { ProjectDetail } from '@zhengheng/contract'
import { ProjectFrame } from './ProjectFrame.tsx'
import { Desk } from './review/Desk.tsx'
import { DeskHead } from './review/DeskHead.tsx'
import { FilingDesk } from './review/FilingDesk.tsx'
import { SubmissionFrame } from './review/SubmissionFrame.tsx'
import { useInboxWalk } from './review/use-inbox-walk.ts'
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
        <SubmissionFrame project={project}>
          {(content, before) => (
            <Desk
              key={`${project.code}-${project.approval.submissions.length}`}
              detail={detail}
              walk={walk}
              content={content}
              before={before}
            />
          )}
        </SubmissionFrame>
      )}
    </div>
  )
}
